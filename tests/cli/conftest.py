"""Desks for the tests of the command line: a new one, and the sample."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dpdesk.app import main
from tests.cli.commands import Dpdesk

OPEN_DATA = Path(__file__).parent / "files" / "open-data.yaml"
ORGANISER = Path(__file__).parent / "files" / "organiser.yaml"


@pytest.fixture(scope="session")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk as `init` makes it, closed; only to be copied."""
    path = tmp_path_factory.mktemp("new") / "new.dpdesk"
    assert main(["--desk", str(path), "init"]) == 0
    return path


@pytest.fixture(scope="session")
def sample_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk as `init --sample` makes it, closed; only to be copied."""
    path = tmp_path_factory.mktemp("sample") / "sample.dpdesk"
    assert main(["--desk", str(path), "init", "--sample"]) == 0
    return path


@pytest.fixture
def dpdesk(new_desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Dpdesk:
    """The program at a new desk."""
    return Dpdesk(Path(shutil.copy(new_desk, tmp_path / "desk.dpdesk")), capsys)


@pytest.fixture
def sample(sample_desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Dpdesk:
    """The program at the sample desk."""
    return Dpdesk(Path(shutil.copy(sample_desk, tmp_path / "desk.dpdesk")), capsys)


@pytest.fixture
def open_data(dpdesk: Dpdesk) -> Dpdesk:
    """The program at a new desk with an organiser and another meeting than the sample: two days, no online part."""
    dpdesk("organiser", "set", ORGANISER)
    dpdesk("meeting", "new", OPEN_DATA)
    return dpdesk

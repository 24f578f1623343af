"""Desks that are given to other programs: the sample, and one with two records of every kind."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

import pytest

from dpdesk.database.connection import create_desk
from dpdesk.services.desks.keeping import make
from dpdesk.services.sitting import Sitting
from tests.services.exporting.whole_desk import NOW, fill


@pytest.fixture
def sitting() -> Sitting:
    return _sitting()


@pytest.fixture(scope="session")
def whole_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with records of every kind, closed; only to be copied."""
    path = tmp_path_factory.mktemp("whole") / "whole.dpdesk"
    database = create_desk(path)
    fill(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def sample_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk, closed; only to be copied."""
    path = tmp_path_factory.mktemp("sample") / "sample.dpdesk"
    make(path, _sitting(), sample=True)
    return path


@pytest.fixture
def hostile(whole_desk: Path, tmp_path: Path) -> Path:
    """A desk with two records of every kind and a hostile text in each."""
    return Path(shutil.copy(whole_desk, tmp_path / "hostile.dpdesk"))


@pytest.fixture
def sample(sample_desk: Path, tmp_path: Path) -> Path:
    """The sample desk."""
    return Path(shutil.copy(sample_desk, tmp_path / "sample.dpdesk"))


def _sitting() -> Sitting:
    numbers = count(1)
    return Sitting(clock=lambda: NOW, new_id=lambda: f"{next(numbers):032x}", actor="Ewa Notująca")

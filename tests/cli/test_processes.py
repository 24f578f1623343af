"""The program as a process of its own: whatever its streams, its locale and its signals are."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

PROGRAM = (sys.executable, "-m", "dpdesk", "--desk")


@pytest.fixture
def desk(sample_desk: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_desk, tmp_path / "desk.dpdesk"))


def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *map(str, words)],
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )


def test_a_terminal_that_knows_ascii_alone_gets_every_result(desk: Path) -> None:
    done = run(desk, "meeting", "show", "2021-09-23", LC_ALL="POSIX", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Jak nie dotacje, to co?" in done.stdout
    assert b"budowa\\u0107 efektywn\\u0105" in done.stdout


def test_json_is_utf8_whatever_the_locale_says(desk: Path) -> None:
    done = run(
        desk, "--json", "meeting", "show", "2021-09-23", LC_ALL="POSIX", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert json.loads(done.stdout.decode("utf-8"))["subtitle"].startswith("Jak budować efektywną")


def test_a_reader_that_goes_away_is_no_reason_for_a_traceback(desk: Path) -> None:
    process = subprocess.Popen([*PROGRAM, str(desk), "history"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 1


@pytest.mark.parametrize("stream", ["1", "2"])
def test_a_program_without_one_of_its_streams_does_its_work(desk: Path, stream: str) -> None:
    command = f'exec "$0" -m dpdesk --desk "$1" meeting state 2021-09-23 summarised {stream}>&-'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, str(desk)], capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"summarised"' in run(desk, "--json", "meetings").stdout


@pytest.mark.parametrize("words", ["meetings", "--help"])
def test_a_result_that_could_not_be_written_is_told(desk: Path, words: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, str(desk), words], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr


def test_a_login_name_with_what_cannot_be_kept_is_noted_without_it(desk: Path) -> None:
    done = run(desk, "meeting", "state", "2021-09-23", "cancelled", LOGNAME="\x1b[31mania\n\udcff")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(run(desk, "--json", "history").stdout)[0]["who"] == "[31mania"


def test_ctrl_c_ends_the_program_quietly(desk: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    # What runs in the background of a shell hears no Ctrl+C, and nor would what it starts.
    process = subprocess.Popen(
        [*PROGRAM, str(desk), "organiser", "set", str(tmp_path / "pipe")],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    # Opening the pipe to write waits until the program has opened it to read.
    with (tmp_path / "pipe").open("wb"):
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, "")


def test_words_that_are_no_text_are_no_reason_for_a_traceback(desk: Path) -> None:
    done = subprocess.run(
        [*(os.fsencode(word) for word in PROGRAM), os.fsencode(desk), b"meeting", b"show", b"Gda\xf1sk"],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_disk_that_fills_up_leaves_no_half_of_a_paper(desk: Path, tmp_path: Path) -> None:
    # Enough for what an open desk keeps beside its file, too little for the paper.
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (36_000, resource.RLIM_INFINITY));"
        "from dpdesk.app import main; sys.exit(main(sys.argv[1:]))"
    )
    words = ["--desk", str(desk), "issue", "2021-09-23", "agenda", "--out", str(tmp_path / "papers")]
    done = subprocess.run([sys.executable, "-c", limited, *words], capture_output=True, check=False, timeout=60)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert list((tmp_path / "papers").iterdir()) == []
    assert run(desk, "--json", "documents", "2021-09-23").stdout.strip() == b"[]"
    assert run(desk, "check").returncode == 0


def test_the_three_ways_to_start_the_program_are_one() -> None:
    root = Path(__file__).resolve().parents[2]
    said = {
        subprocess.run([*command, "--help"], capture_output=True, check=True, cwd=root, timeout=60).stdout
        for command in (
            [sys.executable, "-m", "dpdesk"],
            [sys.executable, "main.py"],
            [str(Path(sys.executable).with_name("dpdesk"))],
        )
    }
    assert len(said) == 1

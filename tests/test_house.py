"""The rules of the house: who may import whom, where each library lives, and how long a file may be."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("cli", "database", "documents", "domain", "exchange", "language", "services")
PLANTS = {
    "dpdesk/domain/planted.py": "import dpdesk.language\nimport platformdirs\n",
    "dpdesk/language/planted.py": "import dpdesk.database.connection\nimport yaml\nimport sqlalchemy\nimport docx\n",
    "dpdesk/services/planted.py": "import babel\nimport PySide6.QtCore\nimport dpdesk.services.planted_too\n",
    "dpdesk/services/planted_too.py": "import dpdesk.services.planted\n",
}


def contract_names() -> tuple[str, ...]:
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return tuple(contract["name"] for contract in configuration["tool"]["importlinter"]["contracts"])


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    environment = {"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def report_on_planted_violations(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "dpdesk", folder / "dpdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for path, code in PLANTS.items():
        (folder / path).write_text(code, encoding="utf-8")
    done = lint_imports(folder)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("name", contract_names())
def test_each_import_contract_catches_a_planted_violation(name: str, report_on_planted_violations: str) -> None:
    assert f"{name} BROKEN" in " ".join(report_on_planted_violations.split())


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_below_the_window_never_loads_the_toolkit(package: str) -> None:
    code = (
        f"import sys, pkgutil, importlib, dpdesk.{package} as package\n"
        "for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "    if '.migrations.' not in module.name:\n"
        "        importlib.import_module(module.name)\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def python_files() -> list[Path]:
    return sorted(path for folder in ("dpdesk", "tests") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", python_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_and_its_functions_are_of_readable_length(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") < 400
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, node.name

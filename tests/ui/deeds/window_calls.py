"""Which functions of the services change the desk and are called by the window, as the code itself says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dpdesk import services, ui

SERVICES = "dpdesk.services"
JOURNAL = f"{SERVICES}.journal"
"""undo and redo themselves"""


def changes_of_the_window() -> frozenset[str]:
    """Give each public function that begins a unit of work, itself or by another, and that the window calls."""
    called = frozenset(name for file in _files(ui.__path__[0]) for name in _names_of(_tree(file), ""))
    return frozenset(
        name for name in _beginning_work() if name in called and not name.rpartition(".")[2].startswith("_")
    )


def _beginning_work() -> frozenset[str]:
    """Give all functions of the services that begin a unit of work: those that call one of them belong to them."""
    uses = dict(_uses_of_functions())
    found = {name for name, (_, begins) in uses.items() if begins}
    while more := {name for name, (used, _) in uses.items() if name not in found and used & found}:
        found |= more
    return frozenset(found)


def _uses_of_functions() -> Iterator[tuple[str, tuple[frozenset[str], bool]]]:
    """Give each function with what it uses of the services, and whether it begins a unit of work itself."""
    root = Path(services.__path__[0])
    for file in _files(str(root)):
        module = ".".join((SERVICES, *file.relative_to(root).with_suffix("").parts)).removesuffix(".__init__")
        if module == JOURNAL:
            continue
        tree = _tree(file)
        imported = _imported(tree)
        for function in tree.body:
            if isinstance(function, ast.FunctionDef):
                used = frozenset(_used(function, imported, module))
                yield f"{module}.{function.name}", (used, _begins_work(function))


def _names_of(tree: ast.Module, module: str) -> Iterator[str]:
    return _used(tree, _imported(tree), module)


def _imported(tree: ast.Module) -> dict[str, str]:
    """Give the whole name of each name that is imported from the services, wherever in the module."""
    steps = (step for step in ast.walk(tree) if isinstance(step, ast.ImportFrom))
    return {
        one.asname or one.name: f"{step.module}.{one.name}"
        for step in steps
        if step.module and step.module.startswith(SERVICES)
        for one in step.names
    }


def _used(tree: ast.AST, imported: dict[str, str], module: str) -> Iterator[str]:
    for step in ast.walk(tree):
        if isinstance(step, ast.Name) and isinstance(step.ctx, ast.Load):
            yield imported.get(step.id, f"{module}.{step.id}")
        elif isinstance(step, ast.Attribute) and isinstance(step.value, ast.Name) and step.value.id in imported:
            yield f"{imported[step.value.id]}.{step.attr}"


def _begins_work(function: ast.FunctionDef) -> bool:
    """Tell whether a function calls `work` of a desk."""
    calls = (step.func for step in ast.walk(function) if isinstance(step, ast.Call))
    called = (one for one in calls if isinstance(one, ast.Attribute) and one.attr == "work")
    return any(ast.unparse(one.value).rpartition(".")[2] == "desk" for one in called)


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _files(folder: str) -> list[Path]:
    return sorted(Path(folder).rglob("*.py"))

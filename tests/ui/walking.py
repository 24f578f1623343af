"""Walk through what a window tells an assistive technology: every control with its role and its name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_Role = QAccessible.Role
CONTROLS = frozenset(
    {
        _Role.Button,
        _Role.ButtonDropDown,
        _Role.ButtonMenu,
        _Role.CheckBox,
        _Role.ComboBox,
        _Role.EditableText,
        _Role.Link,
        _Role.List,
        _Role.PageTab,
        _Role.PageTabList,
        _Role.ProgressBar,
        _Role.RadioButton,
        _Role.Slider,
        _Role.SpinBox,
        _Role.Table,
        _Role.Tree,
    }
)
"""What a person acts on or reads as a whole, and so must be told apart by a name."""


def interfaces(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Give a widget and everything in it that is visible."""
    QAccessible.setActive(True)
    top = QAccessible.queryAccessibleInterface(widget)
    assert top is not None
    yield from _below(top)


def nameless(widget: QWidget) -> list[str]:
    """Describe each visible control that has no name."""
    return [_described(one) for one in interfaces(widget) if one.role() in CONTROLS and not _name(one).strip()]


def _below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    if interface.role() in (_Role.Table, _Role.Tree, _Role.List, _Role.ComboBox):
        return  # cells are told by their texts
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.isValid() and not child.state().invisible:
            yield from _below(child)


def _name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


def _described(interface: QAccessibleInterface) -> str:
    owner = interface.object()
    return f"{interface.role().name} {type(owner).__name__} “{owner.objectName()}” in {type(owner.parent()).__name__}"

"""The plain alternative to our start: a window of the toolkit with one table, which leaves when it is painted."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget


def main() -> None:
    """Show it and leave."""
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QTableWidget(20, 5, window))
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(0, application.quit)
    application.exec()
    assert not window.grab().isNull()


if __name__ == "__main__":
    main()

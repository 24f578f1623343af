"""The services without a window: the command line, as scripts and machines without a screen use it.

A module per group of commands; each has a `Command` that adds its arguments and runs it. `parser` reads the
command line and imports nothing heavy, so that `dpdesk --help` answers at once.
"""

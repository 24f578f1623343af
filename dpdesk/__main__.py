"""`python -m dpdesk`."""

from dpdesk.app import run

run()

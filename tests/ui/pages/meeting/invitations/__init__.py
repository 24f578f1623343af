"""Tests of the invitations tab."""

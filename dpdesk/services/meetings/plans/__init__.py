"""Plans turned into records and back: how names become people and offices, and what a plan's parts become.

`planning` is the service; nothing else needs what is in here.
"""

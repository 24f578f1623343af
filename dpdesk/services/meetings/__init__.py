"""Meetings as they are planned: days, timetable, speakers, partners, topics, tasks, the next one of a series."""

"""Times in prose: days, hours of a day, lengths of time, and the moment that they fix.

A narrow grammar: what it does not know stays text, and what the words do not fix stays unknown.
"""

from candidate_comms.moves.times.clocks import find_clocks, may_hold_a_clock
from candidate_comms.moves.times.days import find_days, may_hold_a_day
from candidate_comms.moves.times.durations import find_durations, may_hold_a_duration
from candidate_comms.moves.times.model import Clock, Day, Duration, Moment
from candidate_comms.moves.times.moments import find_moments
from candidate_comms.moves.times.names import MONTHS, WEEKDAYS

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "Clock",
    "Day",
    "Duration",
    "Moment",
    "find_clocks",
    "find_days",
    "find_durations",
    "find_moments",
    "may_hold_a_clock",
    "may_hold_a_day",
    "may_hold_a_duration",
]

"""Who speaks: jurisdiction, calendar, money and style of an office, each fact with its source.

>>> from candidate_comms import offices
>>> offices.get("uk").currency
'GBP'
"""

from candidate_comms.offices.model import Office
from candidate_comms.offices.registry import codes, get

__all__ = ["Office", "codes", "get"]

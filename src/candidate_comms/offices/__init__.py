"""Who speaks: jurisdiction, calendar, money and style of an office, each fact with its source.

>>> from candidate_comms import offices
>>> offices.get("uk").currency
'GBP'
"""

from candidate_comms.offices.model import Office
from candidate_comms.offices.public_calendar import public_holidays, with_public_holidays
from candidate_comms.offices.registry import codes, get, variants

__all__ = ["Office", "codes", "get", "public_holidays", "variants", "with_public_holidays"]

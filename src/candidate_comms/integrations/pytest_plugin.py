"""The ``assert_clean_message`` fixture: letters checked beside the code that writes them.

pytest loads this module in every run (entry point ``candidate_comms``), so it imports nothing of the library until
the fixture is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from candidate_comms.findings.report import Report

__all__ = ["assert_clean_message"]


@pytest.fixture(scope="session")
def assert_clean_message() -> Callable[..., Report]:
    """Assert that a message to a candidate may be sent: ``assert_clean_message(text, office="uk", at="warning")``.

    Takes what ``candidate_comms.testing.assert_clean`` takes, and gives back the report.
    """
    from candidate_comms.testing import assert_clean

    return assert_clean

"""A rejection that leaves the candidate with nowhere to go next."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity

_HELP = {
    "uae": "Ask: “May we keep your details for 12 months and write when a similar role comes up?”",
    "us": "Invite this candidate to something real: “We hire for the Joliet line each spring; please apply then.”",
}


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where no future role is mentioned at all; a bare promise to keep the CV is another rule's."""
    if not reading.has(Move.OPEN_DOOR, Move.KEEP_ON_FILE):
        yield Hit("Nothing is said about future roles.", help=_HELP.get(reading.office.jurisdiction, ""))


RULE = Rule(
    code="RJ106",
    name="no-open-door",
    summary="Nothing genuine is said about future roles.",
    rationale=(
        "Readers of rejection letters look for a way forward as well as courtesy and an explanation. An invitation "
        "that is meant costs one sentence and keeps a good candidate within reach."
    ),
    remedy=(
        "Invite this candidate to something real: “We hire for the Leeds line each spring and would like to hear "
        "from you then.”"
    ),
    citation=(
        "Laihanen, what readers want of rejection letters, VAKKI Publications, journal.fi/vakki/article/view/149303"
    ),
    severity=Severity.WARNING,
    after_application=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Amir,\n\nWe are not offering you the Fitter role. The trade test showed sound isolation "
            "practice, but the pump alignment was outside tolerance.\n\nRegards,\nCarol Webb"
        ),
        Example(
            "Hi Denise,\n\nWe have decided not to hire you for the Payroll Lead job. Your answers on garnishments "
            "missed the priority order.\n\nGood luck in your search,\nHank Price",
            office="us",
        ),
        Example(
            "Dear Mr Yusuf,\n\nWe regret that we cannot offer you the post. We wish you every success in your "
            "future career.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear Fran,\n\nYou have been unsuccessful. Candidates who have been rejected may not re-apply within "
            "twelve months.\n\nRecruitment"
        ),
        Example(
            "Hi Kofi,\n\nThank you for your time last week. It's a no from us, I'm sorry. All the best for the "
            "future.\n\nJanet"
        ),
    ),
    passes=(
        Example(
            "Dear Amir,\n\nWe are not offering you the Fitter role. We take on two more fitters in September and "
            "I would be glad to see your name again.\n\nRegards,\nCarol Webb"
        ),
        Example(
            "Hi Denise,\n\nWe have decided not to hire you for the Payroll Lead job. The Payroll Analyst opening "
            "in Joliet fits what you showed us; shall I pass your resume to that team?\n\nHank Price",
            office="us",
        ),
        Example(
            "Dear Mr Yusuf,\n\nWe cannot offer you the post. May we keep your details for one year, so that we "
            "can write when a similar role opens? Please reply yes or no.\n\nRana Haddad",
            office="uae",
        ),
        Example(
            "Dear Fran,\n\nYou have been unsuccessful this time. Please do apply again once you have your CSCS "
            "card.\n\nLeigh Parry"
        ),
        Example(
            "Dear Kofi,\n\nYour application has arrived. If you are unsuccessful we will tell you about other "
            "roles.\n\nRecruitment"
        ),
        Example(
            "Hi Janet,\n\nThank you, but I have decided not to go ahead with the second interview.\n\n"
            "Best,\nKofi Mensah"
        ),
    ),
)

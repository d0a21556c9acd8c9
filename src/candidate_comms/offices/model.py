"""The frozen values that describe an office. The data itself stands in ``uk.toml``, ``us.toml`` and ``uae.toml``."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date, time

from attrs import evolve, field, frozen

from candidate_comms.errors import UnknownName
from candidate_comms.vocabulary import Audience, Ground, Severity, TermName

__all__ = [
    "ChecklistItem",
    "Citation",
    "CovenantFloor",
    "Office",
    "Phone",
    "Protection",
    "TermLimits",
    "Thresholds",
    "WorkingWeek",
]


@frozen
class Citation:
    """Where a fact was read, and how sure it is: ``H`` primary or two agreeing, ``M`` one secondary, ``L`` weak."""

    fact: str
    source: str
    confidence: str
    checked: date


@frozen
class WorkingWeek:
    """Which weekdays are worked (Monday is 0), and until when on a short day."""

    working_days: frozenset[int]
    day_ends: time
    short_days: Mapping[int, time] = field(factory=dict)


@frozen
class Phone:
    """An office number: E.164 for comparing, national for showing."""

    e164: str
    national: str


@frozen(kw_only=True)
class Thresholds:
    """Numbers that rules compare with; working days unless said otherwise."""

    offer_window_error_below: int
    offer_window_error_hours: int
    """Hours by the clock that are too few whatever the calendar says."""
    offer_window_warn_alone_below: int
    """A window under this is worth a warning by itself; a longer one only beside another push, else a remark."""
    offer_window_warn_below: int
    """The comfortable minimum."""
    offer_window_default: int
    """What the builder gives when nothing is said."""
    follow_up_warn_after: int
    follow_up_error_after: int
    closure_ceiling_days: int
    """Calendar days after which silence is a fault anywhere."""
    feedback_points: int
    feedback_words: int


@frozen
class ChecklistItem:
    """A term that an offer from this office should tell, how much it weighs when missing, and why."""

    term: TermName
    severity: Severity
    why: str
    citation: str


@frozen(kw_only=True)
class Protection:
    """What stands, at the place of an office, behind a ground on which nobody is to be turned down."""

    ground: Ground
    why: str
    """One sentence for people."""
    citation: str
    statute: bool
    """Whether a law of the place names the ground and was read: only then is a remark that rests on it grave."""
    but_not: frozenset[str] = frozenset()
    """Sorts of remark that this law does not reach: ``too_young``, where it protects from forty on."""

    def reaches(self, what: str) -> bool:
        """Whether a law reaches a sort of remark."""
        return self.statute and what not in self.but_not


@frozen(kw_only=True)
class TermLimits:
    """What the law of the place lets the terms of an offer be, as far as a message can show it; None: no such limit.

    A month of a limit counts as 30 days, as it does where lengths are read.
    """

    regime: str = ""
    """The body of law that it is, where a jurisdiction has several; an office under another has no limits."""
    probation_days_most: int | None = None
    notice_days_least: int | None = None
    notice_days_most: int | None = None
    leave_days_least: int | None = None
    """Paid leave a year for a week of five days or more, with the public holidays where these may count."""
    leave_days_beside_public: int | None = None
    """The same where the public holidays come on top."""
    holidays_count: bool = False
    """Whether public holidays may count as leave."""
    fixed_term_only: bool = False
    """Whether a contract has to name its end."""
    at_will: bool = True
    """Whether employment can be at-will."""
    employer_pays: bool = False
    """Whether the employer bears the costs of hiring: permit, visa, medical test, recruiter."""


@frozen(kw_only=True)
class CovenantFloor:
    """Yearly earnings that must be exceeded before a covenant for the time after the job can bind, from a day on."""

    since: date
    no_compete: int
    no_solicit: int
    regions: frozenset[str]
    """Where it holds, as ``Office.region``."""


@frozen(kw_only=True)
class Office:
    """An office of an employer or agency: the place whose law, calendar and style a message follows.

    Every field can be changed: ``attrs.evolve(offices.get("uk"), holidays={date(2026, 12, 24)})``.
    """

    code: str
    jurisdiction: str
    """``uk``, ``us`` or ``uae``."""
    regime: str = ""
    """Which body of employment law holds, where a jurisdiction has several: ``onshore``, ``difc`` or ``adgm``."""
    region: str | None = None
    """Whose public holidays count: an ISO 3166 code, such as ``GB-SCT``, ``US`` or ``US-IL``."""
    name: str
    locales: tuple[str, ...]
    """BCP 47 tags, the usual one first."""
    time_zone: str
    """IANA name."""
    week: WorkingWeek
    holidays: Container[date] = field(default=(), eq=False, repr=False)
    """Days that are not worked although the week says so; none unless given (``offices.with_public_holidays``)."""
    currency: str
    pay_period: str
    """How pay is usually quoted: ``year``, ``month``, ``hour``."""
    date_order: str
    """``dmy`` or ``mdy``."""
    phone: Phone | None
    thresholds: Thresholds
    audiences: Mapping[Audience, Mapping[str, int]] = field(factory=dict)
    """For whom which thresholds differ; see ``thresholds_for``."""
    checklist: tuple[ChecklistItem, ...]
    protections: tuple[Protection, ...] = ()
    """What stands behind the grounds on which nobody is to be turned down."""
    limits: TermLimits | None = None
    """What the law lets the terms be; None where the terms are not held against any."""
    covenant_floors: tuple[CovenantFloor, ...] = ()
    """The oldest first."""
    severities: Mapping[str, Severity] = field(factory=dict)
    """Rule codes whose default severity differs here."""
    citations: tuple[Citation, ...] = ()
    checked: date

    def protection(self, ground: Ground) -> Protection | None:
        """What stands behind a ground here; None where nothing is known.

        >>> from candidate_comms import offices
        >>> offices.get("uae").protection(Ground.AGE).statute
        False
        """
        return next((protection for protection in self.protections if protection.ground is ground), None)

    def thresholds_for(self, audience: Audience | str = Audience.EXPERIENCED) -> Thresholds:
        """The thresholds for an offer to such a person: the office's own, but for those that ``audiences`` names.

        Raises ``UnknownName`` for an audience that is not known.

        >>> from candidate_comms import offices
        >>> uk = offices.get("uk")
        >>> [uk.thresholds_for(whom).offer_window_warn_below for whom in ("experienced", "graduate", "temporary")]
        [5, 10, 1]
        """
        try:
            wanted = Audience(audience)
        except ValueError:
            raise UnknownName("audience", audience, [str(member) for member in Audience]) from None
        others = self.audiences.get(wanted)
        return evolve(self.thresholds, **others) if others else self.thresholds

"""The words of the domain, each with a one-line definition.

The glossary in the documentation is made from this module.
"""

from __future__ import annotations

from enum import Enum

__all__ = [
    "Audience",
    "Confidence",
    "Engine",
    "Ground",
    "MessageKind",
    "Move",
    "Owed",
    "PayRole",
    "Severity",
    "SlotRole",
    "Stage",
    "Tactic",
    "TermName",
    "TermState",
    "Tone",
]


class Word(str, Enum):  # noqa: UP042 - a StrEnum's __new__ cannot take the definition beside the value
    """A string enum whose members carry a definition."""

    definition: str

    def __new__(cls, value: str, definition: str = "") -> Word:
        """Make a member that equals its string and knows its definition.

        Looking a member up takes the value alone: ``Severity("error")``.
        """
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        return member

    def __str__(self) -> str:
        return str(self.value)

    __hash__ = str.__hash__  # a member equals its string, so both are one key; an Enum's own tells them apart


class MessageKind(Word):
    """What a message is for."""

    REJECTION = "rejection", "tells a candidate that the answer is no"
    OFFER = "offer", "offers a job"
    ACKNOWLEDGEMENT = "acknowledgement", "confirms that an application or a document arrived"
    INTERVIEW_INVITE = "interview_invite", "invites to, moves or cancels an interview, test or call"
    STATUS_UPDATE = "status_update", "says where the process stands while nothing is decided"
    TALENT_POOL = "talent_pool", "asks to keep in touch about other roles"
    SURVEY = "survey", "asks what the candidate thought of the process"
    OFFER_REMINDER = "offer_reminder", "comes back to an offer that was made earlier"
    OFFER_EXTENSION = "offer_extension", "gives more time to decide on an offer"
    OFFER_WITHDRAWAL = "offer_withdrawal", "takes an offer back"
    OTHER = "other", "something else, such as a candidate's own reply"
    UNKNOWN = "unknown", "the text does not tell"


class Stage(Word):
    """How far the candidate had come."""

    AFTER_APPLICATION = "after_application", "nobody has spoken with the candidate yet"
    AFTER_INTERVIEW = "after_interview", "the candidate gave time: an interview, a call, an exercise"
    AFTER_OFFER = "after_offer", "an offer was made earlier"
    UNKNOWN = "unknown", "the text does not tell"


class Audience(Word):
    """Whom an offer is for, as far as it changes how long they need to decide."""

    EXPERIENCED = "experienced", "somebody with work experience; what is meant where nothing is said"
    EXECUTIVE = "executive", "somebody who would lead the firm or a large part of it"
    RELOCATION = "relocation", "somebody who would have to move home, or is abroad"
    GRADUATE = "graduate", "a student, or somebody who has just graduated"
    TEMPORARY = "temporary", "temporary, seasonal or shift work that begins within days"


class Tone(Word):
    """How a composed letter speaks."""

    WARM = "warm", "as somebody who enjoyed meeting the candidate writes"
    PLAIN = "plain", "friendly and to the point; what is meant where nothing is said"
    FORMAL = "formal", "as a public body or a large firm writes to somebody it does not know"


class Severity(Word):
    """How much a finding weighs. ``rank`` grows with the weight."""

    INFO = "info", "worth knowing; never fails a build"
    WARNING = "warning", "a candidate is served worse than they need be"
    ERROR = "error", "do not send this"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Confidence(Word):
    """How sure the reading is. Hints never fail a build by default."""

    CERTAIN = "certain", "could only be wrong through a defect of the library"
    LIKELY = "likely", "read from wording and structure; seldom wrong"
    HINT = "hint", "worth a look"


class Move(Word):
    """What a stretch of a message does to its reader (the term is genre analysis's)."""

    GREETING = "greeting", "addresses the reader"
    THANKS = "thanks", "thanks for time, interest or effort"
    DECISION = "decision", "says that the answer is no"
    REASON = "reason", "says why"
    FEEDBACK = "feedback", "says something concrete about this candidate's performance or experience"
    PRAISE = "praise", "says something good about this candidate, without a gap or advice"
    HEDGE = "hedge", "vague or hedged feedback that names nothing concrete"
    FEEDBACK_OFFER = "feedback_offer", "offers to explain or discuss the outcome"
    FEEDBACK_REFUSAL = "feedback_refusal", "says that no feedback will be given"
    OPEN_DOOR = "open_door", "a genuine invitation to apply again, or another concrete opening"
    KEEP_ON_FILE = "keep_on_file", "a promise to keep details, without who, what or when"
    ASK_THOUGHTS = "ask_thoughts", "asks what the candidate thought of the process"
    GOODWILL = "goodwill", "wishes well"
    CONTACT = "contact", "names a person or a channel for questions"
    CLOSING = "closing", "ends the letter"
    HOLD = "hold", "says that nothing is decided yet"
    ACKNOWLEDGE = "acknowledge", "confirms that something arrived"
    INVITE = "invite", "invites to, moves or cancels a meeting or test"
    POOL = "pool", "proposes to keep in touch about other roles, with nothing decided here"
    OFFER = "offer", "offers the job"
    OFFER_BACK = "offer_back", "refers to an offer that was made earlier"
    WITHDRAW = "withdraw", "takes an offer back"
    EXTEND = "extend", "gives more time"
    TIME_TO_THINK = "time_to_think", "invites questions or a request for more time"
    DEADLINE = "deadline", "a time limit for the candidate to decide"
    PRESSURE = "pressure", "pushes the candidate to decide; see Tactic"
    TERM = "term", "states a term of the employment; see TermName"
    OPEN_CHANGE = "open_change", "lets one side change the terms as it likes"
    CONFLICT = "conflict", "cannot hold beside another statement of the same message"
    LEGAL_ADVICE = "legal_advice", "tells the reader to ask a lawyer"
    OFFICE_FACT = "office_fact", "states something that the rules of an office may forbid"
    DATE = "date", "a calendar date or a relative one"
    CANDIDATE_VOICE = "candidate_voice", "words that only the candidate would write"
    FORMULA = "formula", "words of reason or regard that would fit anybody"
    REGRET = "regret", "says sorry or unfortunately, so that the reader knows what comes"
    PROMISE = "promise", "promises an answer without saying when"
    SILENCE = "silence", "lets silence stand for an answer"
    NO_REPLY = "no_reply", "says that nobody reads what is written back"
    SIGNATORY = "signatory", "names a person who stands behind the message"
    POINT = "point", "one point of feedback in a list or under a label of its own"
    SCORE = "score", "tells a mark, a score or a rank of this candidate"
    NEXT_STAGE = "next_stage", "asks the candidate into the next stage of the same process"
    ROLE_GONE = "role_gone", "says that nobody will be hired for the role"
    OTHER_CHOSEN = "other_chosen", "says that somebody else was chosen for the role"
    LOST_VALUE = "lost_value", "a place from which a name or another value has fallen out"
    REFERENCE = "reference", "points to feedback, a link, an attachment or a date of the same message"
    DIRECTION = "direction", "a place that may be shown in another order than it is read"
    DIGITS = "digits", "a figure in other digits than the rest of the message"
    ADDRESS = "address", "a word that addresses the reader otherwise than the rest of the message"
    WRITERS_NOTE = "writers_note", "a note to the writer, or filler, that was left in"
    HIDDEN_WORD = "hidden_word", "is written so that a person reads it and a program does not"
    FOREIGN_WORD = "foreign_word", "is a spelling or a word of another country than the office's"
    PHONE = "phone", "a number of the office's own that cannot be one"
    PAY_STYLE = "pay_style", "pay that is not written as the office writes it"
    PRACTICAL = "practical", "says what happens next, or what to bring; asks nothing of anybody's judgement"
    CLOCK = "clock", "a time of day whose zone is missing for somebody abroad, or wrong, or read in two ways"
    RISK = "risk", "judges or describes a person by what should play no part; see Ground"


class Owed(Word):
    """What somebody waits for in the course of an application."""

    ANSWER = "answer", "the outcome, or a message that names a new date: the employer owes it after an interview"
    FEEDBACK = "feedback", "the feedback that was promised"
    DECISION = "decision", "whether the candidate accepts an offer; the candidate owes it"


class Tactic(Word):
    """The ways in which an offer can push."""

    SHORT_DEADLINE = "short_deadline", "too little time to decide"
    THREAT = "threat", "the offer will be taken away"
    RIVALS = "rivals", "others are waiting for the place"
    NO_NEGOTIATION = "no_negotiation", "take it or leave it; no extension"
    NO_COMPARISON = "no_comparison", "do not look at other offers or take advice"
    SIGN_NOW = "sign_now", "accept on the spot"
    RESIGN_NOW = "resign_now", "resign before the contract is safe"
    GUILT = "guilt", "you would let us down"
    INCENTIVE_DECAY = "incentive_decay", "a benefit that shrinks unless accepted early"
    URGENCY = "urgency", "hurry for its own sake"
    FEE = "fee", "money is asked of the candidate for the job"
    SECRECY = "secrecy", "pay or offer to be kept secret, or else"


class Ground(Word):
    """What a remark about a candidate rests on, where it should rest on the work."""

    AGE = "age", "how old somebody is, or words that stand for it"
    SEX_OR_FAMILY = "sex_or_family", "sex, pregnancy, children, marriage, family duties"
    RACE_OR_NATIONALITY = "race_or_nationality", "race, colour, ethnic or national origin, nationality, first language"
    DISABILITY_OR_HEALTH = "disability_or_health", "a disability, an illness, absence through illness"
    RELIGION = "religion", "religion or belief, and what it asks of people"
    ORIENTATION_OR_IDENTITY = "orientation_or_identity", "sexual orientation, gender identity"
    POLITICS_OR_UNION = "politics_or_union", "political opinions, membership in a trade union"
    APPEARANCE_OR_ACCENT = "appearance_or_accent", "looks, build, dress, a way of speaking"
    CULTURE_FIT = "culture_fit", "whether somebody is liked or is alike: culture, chemistry, gut feeling"
    OVERQUALIFIED = "overqualified", "more experience than is wanted, and the fear that somebody will not stay"
    HARSH = "harsh", "insults, blame, traits in place of what was seen"
    COMPARISON = "comparison", "where somebody stands against other people, not against the role"
    REGULATED = "regulated", "a background, credit, driving or criminal record, a drug test"


class TermName(Word):
    """The terms that an offer should make clear."""

    JOB_TITLE = "job_title", "the job"
    EMPLOYER = "employer", "who employs"
    PAY = "pay", "an amount of money with its currency"
    PAY_PERIOD = "pay_period", "what the amount is paid for: hour, month, year"
    START_DATE = "start_date", "the first day"
    LOCATION = "location", "where the work is done"
    HOURS = "hours", "how long and when"
    CONTRACT_TYPE = "contract_type", "permanent, fixed term, at-will, temporary"
    HOLIDAY = "holiday", "paid time off"
    NOTICE = "notice", "how either side ends it"
    PROBATION = "probation", "a trial period and its length"
    BENEFITS = "benefits", "pension, insurance and the like"
    CONDITIONS = "conditions", "what the offer depends on"
    HOW_TO_ACCEPT = "how_to_accept", "how to say yes or no"
    CONTACT = "contact", "whom to ask"
    DECISION_DATE = "decision_date", "by when to answer"


class PayRole(Word):
    """What an amount is in an offer's pay."""

    PAY = "pay", "the pay itself, with nothing said of its parts"
    BASIC = "basic", "the basic pay, to which allowances are added"
    ALLOWANCE = "allowance", "an allowance: housing, transport and the like"
    TOTAL = "total", "all parts together"
    ON_TARGET = "on_target", "what is earned if targets are met (OTE)"
    EXTRA = "extra", "a bonus, a commission or a supplement on top"


class TermState(Word):
    """How well a term is told."""

    STATED = "stated", "given in the message"
    SLOT = "slot", "a placeholder holds it"
    ATTACHED = "attached", "in an attached or linked document"
    VAGUE = "vague", "mentioned without a value that means anything"
    MISSING = "missing", "not there"


class SlotRole(Word):
    """What a placeholder will hold, guessed from its name."""

    PERSON = "person", "a person's name or title"
    COMPANY = "company", "an employer, client or office"
    JOB = "job", "a job title or reference"
    DATE = "date", "a date or a time"
    MONEY = "money", "an amount of pay"
    PLACE = "place", "a location"
    CONTACT = "contact", "a phone number, an address or a link"
    FEEDBACK = "feedback", "feedback, a strength, a gap or a reason"
    TERM = "term", "another term of an offer: hours, notice, holiday, probation …"
    BODY = "body", "a whole paragraph or message that is not in the template"
    OTHER = "other", "not recognised"


class Engine(Word):
    """The syntax in which a template's slots and branches are written."""

    NONE = "none", "a finished message"
    JINJA = "jinja2", "Jinja2"
    DJANGO = "django", "Django templates"
    HANDLEBARS = "handlebars", "Handlebars or Mustache"
    LIQUID = "liquid", "Liquid"
    ERB = "erb", "ERB or EJS"
    QWEB = "qweb", "Odoo QWeb"
    BLADE = "blade", "Laravel Blade"
    FREEMARKER = "freemarker", "FreeMarker or Mako"
    GO = "go", "Go templates"
    TOKENS = "tokens", "flat placeholders such as [Candidate Name] or %NAME%, with no branches"

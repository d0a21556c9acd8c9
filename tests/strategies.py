"""Facts as recruiters might give them, for any test that wants letters. Invented people and firms only."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from operator import attrgetter

from hypothesis import strategies as st

from candidate_comms import offices
from candidate_comms.builders.facts import (
    Allowance,
    Candidate,
    Client,
    Condition,
    Feedback,
    OpenDoor,
    Role,
    Salary,
    Sender,
)
from candidate_comms.builders.offer import Offer
from candidate_comms.builders.rejection import Rejection
from candidate_comms.offices.working_days import calendar_of

OFFICES = ("uk", "us", "uae")

# Names in many shapes: one word, particles, apostrophes, hyphens, other scripts' letters, initials, titles.
names = st.sampled_from(
    [
        "Amira Haddad",
        "Tomasz Wójcik",
        "Siobhán O’Connor",
        "D'Arcy Okafor-Smith",
        "Ngọc Anh Trần",
        "Maria del Carmen Ruiz",
        "Suharto",
        "J. P. van der Berg",
        "Dr Fatima Al Mansoori",
        "Ms Jones",
        "Will May",
        "April Day",
        "Grace Park",
        "Li Na",
        "Ahmed bin Rashid",
        "Chloë Nuñez",
        "Noor",
        "Jean-Luc",
        "Mr Best",
        "Sam Friday",
        "Rose Offer",
        "Christian Young",
    ]
)
companies = st.sampled_from(
    [
        "Example Foods",
        "Example & Sons",
        "Northfield Example Ltd",
        "Example Dairies plc",
        "Example Robotics, Inc.",
        "Oasis Example LLC",
        "O'Example Bakers",
        "42 Example Labs",
        "Sterling Example",
        "Example Tools GmbH & Co. KG",
    ]
)
titles = st.sampled_from(
    [
        "Food Technologist",
        "Senior Data Engineer",
        "Site Manager (Nights)",
        "C++ Developer",
        "Head of R&D",
        "QA/QC Inspector",
        "Production Planner",
        "Warehouse Operative",
        "Finance Business Partner",
        "Nurse, Paediatrics",
        "Offer Manager",
        "Technical Author – Safety",
        "Commercial Director",
        "HGV Driver",
        "Talent Acquisition Manager",
        "Level 3 Early Years Educator",
        "Graduate Trainee",
        "Head of Customer Success",
        "Night Porter",
        "Deputy Editor (Maternity Cover)",
        "Sr. Manager, Accounts Payable",
    ]
)
criteria = st.sampled_from(
    [
        "HACCP planning",
        "SQL",
        "stakeholder communication",
        "the forklift exercise",
        "budget planning",
        "supplier audits",
        "Python",
        "the case study",
        "root-cause analysis",
        "written technical English",
        "shift planning",
        "IFRS 15",
        "the presentation",
        "Site safety",
    ]
)
strengths = st.sampled_from(
    [
        "your hazard analysis for the chilled line was complete and clearly argued",
        "you found the missing index in the query and explained how you found it",
        "You set out three options with a cost for each, and said which you would choose",
        "your example of the recall at 2 a.m. showed step by step what you did and why",
        "the dashboard that you brought answered our question in one chart",
        "you named the two rules on manual handling that applied, without a prompt",
        "your stock plan kept waste under 3% in the exercise.",
        "you asked the client in the role play four questions before proposing anything",
        "your offer to the difficult customer was firm and fair",
        "you rejected the faulty batch at once and said why, in one sentence",
        "the model scored 0.91 on data that it had not seen",
    ]
)
gaps = st.sampled_from(
    [
        "you described one audit, and this role leads about twenty in twelve months",
        "the second query joined on names and counted 14 customers twice",
        "your plan left out the night shift, which is half of the work here",
        "We were looking for two years of IFRS 15 work and your examples were from IFRS 16",
        "the presentation ran to 25 minutes of the 15 and did not reach the costs",
        "your answer on allergens covered storage and not labelling",
        "the root-cause exercise stopped at the broken sensor, before the missed maintenance",
        "you answered the incident within 24 hours and told the client after three days",
        "your plan assumed that orders are accepted all week, and ours close at noon on the third day",
        "in the final exercise you accepted the first offer from the supplier, 8% over the market",
        "the C# sample returned null where the brief asked for an exception",
        "you named the deadline and not the person who owns it",
        "your budget came to £48,000 against the £40,000 that the brief gave",
        "you told us that you had not used a forklift since 2019",
        "other work samples that you sent were strong; this one left out the tests",
    ]
)
next_steps = st.sampled_from(
    [
        "sit in on two or three audits with a lead auditor",
        "practise joins on keys with one of the public data sets",
        "draw up one timetable from start to finish, nights included",
        "a short course on allergen labelling",
        "rehearse against a clock and begin with the costs",
        "read two published case studies of maintenance failures.",
        "ask your manager for one month on the planning desk",
        "the free course at example.org/keys takes about six hours",
        "apply the same method to a supplier that you know well, and write it up",
    ]
)
reasons = st.sampled_from(
    [
        "the role needs somebody who has led audits on their own",
        "we needed two years of work with IFRS 15",
        "the post has been withdrawn because the budget for it was cut",
        "the role needs a forklift licence from the first day",
        "the warehouse exercise was the deciding part, and the plan for nights was missing from it.",
    ]
)
thanks = st.sampled_from(
    ["talking us through the chilled-line case", "bringing a working prototype", "explaining your portfolio so openly"]
)
fields_of_work = st.sampled_from(
    ["food-safety roles in Peterborough", "planning roles", "roles for data engineers", "junior auditor roles"]
)
phones = st.sampled_from(["+44 1632 960123", "+44 1632 960 456", "+1 (630) 555-0134", "+971 4 555 0140"])
emails = st.sampled_from(["joanna.pike@example.com", "hr@jobs.example", "j+hiring@example.org"])
dates = st.dates(date(2025, 1, 1), date(2031, 12, 31))


@st.composite
def senders(draw: st.DrawFn) -> Sender:
    return Sender(
        draw(names),
        draw(companies),
        job_title=draw(st.none() | st.sampled_from(["HR Manager", "Talent Partner", "Head of People"])),
        email=draw(st.none() | emails),
        phone=draw(st.none() | phones),
    )


candidates = st.builds(Candidate, names, st.none() | st.sampled_from(["Amira", "Tom", "Ms Haddad"]))
roles = st.builds(Role, titles, st.none() | companies)
strong_points = st.builds(Feedback, criteria, strengths)
gap_points = st.builds(Feedback, criteria, gaps, next_steps)
feedback = st.one_of(
    st.lists(gap_points, min_size=1, max_size=2, unique_by=(attrgetter("criterion"), attrgetter("next_step"))),
    st.tuples(gap_points, strong_points).filter(lambda pair: pair[0].criterion != pair[1].criterion),
)
"""One or two points, at least one of them a gap with its next step; strengths may come last, as people type them."""
open_doors = st.one_of(st.none(), st.builds(OpenDoor, fields_of_work, st.integers(1, 24)))

rejections = st.builds(
    Rejection,
    candidate=candidates,
    role=roles,
    sender=senders(),
    feedback=feedback,
    interviewed_on=st.none() | dates,
    reason=st.none() | reasons,
    open_door=open_doors,
    thanks_for=st.none() | thanks,
)

businesses = st.sampled_from(["a dairy with three sites in Kent", "makers of machine tools", "a chain of 40 bakeries"])
required = st.sampled_from(
    ["none", "a forklift licence", "a level 2 certificate in food hygiene", "two years on a production line."]
)
risks = st.sampled_from(
    [
        "none",
        "forklift traffic in the yard and noise above 85 dB on the line; hi-vis and ear protection are given",
        "wet floors, for which safety shoes are given",
        "lifting of up to 20 kg, with hoists and training",
    ]
)
expenses = st.sampled_from(["none", "travel between sites at 45p a mile, paid to you", "meals on trips, paid back"])

_HOURS = [
    "37.5 hours a week, Monday to Friday",
    "40 hours a week",
    "three shifts of 12 hours a week",
    "24 hours a week over three days",
]
_PLACES = [
    "12 Example Street, Peterborough",
    "Naperville, Illinois",
    "Dubai Example Park, Dubai",
    "your home, in the UK",
]
_BENEFITS = [
    "medical insurance",
    "a workplace pension with 5% from us",
    "a savings plan",
    "a yearly flight home",
    "a bonus of up to 10% each March",
    "a company car",
]
_CONDITIONS = [
    "two satisfactory references",
    "proof of your right to work, as we ask of everyone",
    "a medical fitness test",
    "a copy of your forklift licence",
    "a background check, which we arrange and pay for",
    "sight of the original of your degree certificate",
]
_CONTRACTS = {
    "uk": ["permanent, full time", "fixed term of 12 months"],
    "us": ["full-time"],
    "uae": ["fixed term of two years, renewable"],
}
_PERIODS = {"uk": ["year", "hour"], "us": ["year", "hour"], "uae": ["month"]}
_RANGES = {"hour": (12, 90), "month": (3_000, 90_000), "year": (18_000, 400_000)}


@st.composite
def salaries(draw: st.DrawFn, office: str, *, agency: bool = False) -> Salary:
    period = draw(st.sampled_from(_PERIODS[office]))
    amounts = st.integers(*_RANGES[period]).map(Decimal)
    if period == "hour":
        amounts = st.decimals(*_RANGES[period], places=2)
    allowances = draw(
        st.lists(
            st.builds(Allowance, st.sampled_from(["Housing allowance", "Transport allowance"]), amounts),
            max_size=2,
            unique_by=lambda allowance: allowance.name,
        )
    )
    paid = st.sampled_from(["every two weeks", "monthly", "on the last working day of each month"])
    return Salary(
        draw(amounts),
        period=draw(st.just(period) if period == "hour" else st.sampled_from([None, period])),
        allowances=allowances,
        paid=draw(paid if office == "us" or agency else st.none() | paid),
    )


@st.composite
def offers(draw: st.DrawFn, office: str) -> Offer:
    """Offers that this office can make: everything that it must tell, and some of what it may."""
    place = offices.get(office)
    calendar = calendar_of(place)
    sent_on = draw(dates)
    default = calendar.add_working_days(sent_on, place.thresholds.offer_window_default)
    decide_by = None
    if draw(st.booleans()):
        least = place.thresholds.offer_window_warn_below
        day = calendar.add_working_days(sent_on, draw(st.integers(least, least + 15)))
        at = st.sampled_from([time(9, 30), time(12, 0), time(11, 45)])
        decide_by = draw(st.just(day) | at.map(lambda moment: datetime.combine(day, moment)))
    begins = max(decide_by.date() if isinstance(decide_by, datetime) else decide_by or default, default)

    def asked(of: tuple[str, ...], values: list[str]) -> str | None:
        strategy = st.sampled_from(values)
        return draw(strategy if office in of else st.none() | strategy)

    us = office == "us"
    role = draw(roles)
    client = None if role.employer is None else Client(role.employer, draw(businesses))
    agency = office == "uk" and client is not None  # which has more to tell there
    hours = asked(("uk",), _HOURS)
    # 24 hours a week are not full time: an offer refuses to say both.
    fitting = [kind for kind in _CONTRACTS[office] if not (hours == _HOURS[-1] and "full" in kind)]
    contract_type = asked(("uae", "uk") if agency else ("uae",), fitting) if fitting else None

    def told(values: st.SearchStrategy[str]) -> str | None:
        return draw(values if agency else st.none() | values)

    return Offer(
        candidate=draw(candidates),
        role=role,
        client=client,
        sender=draw(senders()),
        salary=draw(salaries(office, agency=agency)),
        start_date=begins + timedelta(days=draw(st.integers(14, 120))),
        location=draw(st.sampled_from(_PLACES)),
        sent_on=sent_on,
        hours=hours,
        contract_type=contract_type,
        holiday=None
        if us
        else asked(("uk", "uae"), ["30 calendar days a year", "33 days a year including public holidays"]),
        notice=None if us else asked(("uk", "uae"), ["one month on either side", "60 days on either side"]),
        probation=None if us else asked(("uae",), ["three months", "six months"]),
        benefits=draw(st.lists(st.sampled_from(_BENEFITS), min_size=1 if us else 0, max_size=3, unique=True)),
        conditions=draw(st.lists(st.sampled_from(_CONDITIONS).map(Condition), max_size=3, unique=True)),
        decide_by=decide_by,
        exempt=draw(st.booleans()) if us else None,
        requires=told(required),
        risks=told(risks),
        expenses=told(expenses),
    )

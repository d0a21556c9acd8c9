"""What an agency tells with the offer of a client's job (Conduct Regulations 2003, regs 18 and 21)."""

import pytest

from candidate_comms.builders.facts import Client, Role, Salary
from candidate_comms.errors import FactsError

TOLD = {
    "client": Client("Example Dairies", business="a dairy with three sites in Kent"),
    "salary": Salary(27_000, paid="monthly"),
    "contract_type": "permanent, full time",
    "expenses": "travel between sites at 45p a mile, paid to you",
    "requires": "a level 2 certificate in food hygiene",
    "risks": "wet floors, for which safety shoes are given",
}


def faults(offer, office="uk"):
    with pytest.raises(FactsError) as raised:
        offer.compose(office)
    return dict(raised.value.faults)


@pytest.mark.parametrize(
    "bare",
    [{"client": "Example Dairies"}, {"role": Role("Hygiene Operative", employer="Example Dairies")}],
    ids=["by client", "by employer"],
)
def test_an_agency_in_the_uk_is_asked_for_all_that_the_regulations_name(an_offer, bare):
    told = faults(an_offer(**bare, contract_type=None))
    assert set(told) == {"client.business", "contract_type", "salary.paid", "requires", "risks", "expenses"}
    assert all("Conduct Regulations 2003, regs 18 and 21" in fault for fault in told.values())


def test_with_all_of_it_the_letter_tells_each_in_a_line_of_its_own(an_offer):
    lines = an_offer(**TOLD).compose("uk").text.splitlines()
    assert {
        "- Employer: Example Dairies, a dairy with three sites in Kent",
        "- Salary: £27,000 a year, paid monthly",
        "- Contract: permanent, full time",
        "- Expenses: travel between sites at 45p a mile, paid to you",
        "- Experience and qualifications needed: a level 2 certificate in food hygiene",
        "- Known risks to health and safety: wet floors, for which safety shoes are given",
    } <= set(lines)


def test_none_is_an_answer(an_offer):
    text = an_offer(**{**TOLD, "expenses": "none", "requires": "none", "risks": "none"}).compose("uk").text
    assert "- Known risks to health and safety: none\n" in text


@pytest.mark.parametrize("empty", ["TBC", "", "to be confirmed"])
def test_a_wording_that_tells_nothing_is_refused_everywhere(an_offer, empty):
    assert "expenses" in faults(an_offer("us", expenses=empty), "us")


def test_an_employer_of_its_own_and_other_offices_are_not_asked(an_offer):
    an_offer().compose("uk")
    for office in ("us", "uae"):
        assert "Example Dairies" in an_offer(office, client="Example Dairies").compose(office).text

"""What the paths of a template tell of each other's kind."""

import pytest

from candidate_comms import lint_template
from candidate_comms.vocabulary import MessageKind

TONE = [
    "Dear {{ name }},\n\nWelcome! An account was created for you at {{ site }}. Sign in here: {{ link }}\n\n"
    "Best wishes,\nThe {{ site }} team",
    "Hi {{ name }},\n\n{{ sender }} wants you to join the group {{ group }}. Follow the link to join: {{ link }}\n",
    "Dear {{ name }},\n\nGood news! Your shop is open at {{ link }}. You can sign in as {{ email }} and "
    "start selling.\n",
]
OFFER = (
    "Dear {{ name }},\n\nGood news! Your job is open at {{ link }}. You can start as {{ post }}.{% if pay %} The "
    "salary is {{ pay }} a year, with 25 days of holiday.{% endif %}\n"
)


def kinds(source):
    report = lint_template(source, name="mail.txt.j2")
    return {outcome.kind for outcome in report.outcomes} or {report.kind}


@pytest.mark.parametrize("source", TONE)
def test_an_offer_that_only_its_tone_tells_is_none(source):
    report = lint_template(source, name="mail.txt.j2")
    assert report.kind is MessageKind.UNKNOWN
    assert not report.findings


@pytest.mark.parametrize("source", TONE)
def test_it_is_none_on_any_of_its_paths(source):
    assert kinds(source + "{% if more %}See you there!{% endif %}") == {MessageKind.UNKNOWN}


def test_an_offer_whose_package_stands_in_a_branch_is_one_without_it_too():
    assert kinds(OFFER) == {MessageKind.OFFER}
    assert kinds(OFFER.partition("{% if")[0]) == {MessageKind.UNKNOWN}


def test_a_rejection_that_lacks_a_sentence_on_one_path_is_one_there_too():
    source = "Dear {{ name }},\n\nHere is an update.{% if why %} You have not been successful: {{ why }}{% endif %}\n"
    report = lint_template(source, name="mail.txt.j2")
    assert (report.kind, report.outcomes) == (MessageKind.REJECTION, ())
    assert "unclear-decision" in {finding.name for finding in report}


def test_the_other_outcome_of_a_template_is_not_taken_for_a_rejection():
    report = lint_template(
        "Dear {{ name }},\n\n{% if moved %}Your talk now takes place on {{ day }}.{% else %}Your application has been "
        "rejected.{% endif %}\n",
        name="mail.txt.j2",
    )
    assert [outcome.kind for outcome in report.outcomes] == [MessageKind.UNKNOWN, MessageKind.REJECTION]
    assert {finding.condition.text for finding in report} == {"when `moved` is empty"}


def test_a_template_of_several_outcomes_has_none_where_it_tells_none():
    source = (
        "Dear {{ name }},\n\n{% if state == 'in' %}Your talk is on {{ day }}.{% elif state == 'out' %}Your "
        "application has been rejected.{% endif %}{% if note %}\n\nWhat the panel wrote:\n{{ note }}{% endif %}\n"
    )
    report = lint_template(source, name="mail.txt.j2")
    told = {finding.condition.text for finding in report if finding.code.startswith("RJ")}
    assert {outcome.kind for outcome in report.outcomes} == {MessageKind.UNKNOWN, MessageKind.REJECTION}
    assert told
    assert all("`state` is 'out'" in text for text in told)


def test_a_path_with_regrets_of_its_own_beside_a_rejection_is_one():
    source = (
        "Dear {{ name }},\n\n{% if final %}Unfortunately this is not the outcome that we had hoped for.{% else %}You "
        "have not been successful.{% endif %}\n"
    )
    assert kinds(source) == {MessageKind.REJECTION}


def test_a_path_that_only_says_what_stands_beside_a_no_is_a_rejection():
    source = (
        "Dear {{ name }},\n\n{% if state == 'out' %}You have not been successful.{% elif state == 'wait' %}We "
        "hope that you will apply again.{% endif %}\n\nKind regards,\nDana Whitlock\n"
    )
    assert kinds(source) == {MessageKind.REJECTION}


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("", MessageKind.UNKNOWN),
        ("{% if paid %} The total is {{ price }}.{% endif %}", MessageKind.UNKNOWN),
        ("{% if paid %} The hours are 9 to 5 and there are 25 days of holiday.{% endif %}", MessageKind.OFFER),
        (
            "{% if paid %} The hours are 9 to 5 and there are 25 days of holiday.{% elif a %}A{% elif b %}B"
            "{% elif c %}C{% elif d %}D{% elif e %}E{% endif %}",
            MessageKind.UNKNOWN,
        ),
    ],
)
def test_a_good_share_of_the_paths_must_have_what_offers_have(more, kind):
    source = "Dear {{ name }},\n\nGood news! Your shop is open at {{ link }}. You can start as {{ post }}."
    report = lint_template(source + more, name="mail.txt.j2")
    assert report.kind is kind


def test_a_kind_that_other_paths_tell_is_said_to_be_so():
    source = "{% if why %}You have not been successful. {% endif %}Here is an update."
    assert lint_template(source, name="mail.txt.j2").kind_evidence == ("decision: “You have not been successful”",)
    swapped = "{% if short %}{% else %}You have not been successful. {% endif %}Here is an update."
    assert lint_template(swapped, name="mail.txt.j2").kind_evidence == ("told by the other paths",)


def test_what_an_extending_template_lacks_is_missed_in_its_own_file():
    report = lint_template(
        "{% extends 'base.txt' %}{% block body %}You have not been successful.{% endblock %}",
        name="mail.txt.j2",
        loader={"base.txt": "Message from the office.\n\n{% block body %}{% endblock %}\n"},
        kind="offer",
    )
    absent = [finding for finding in report if finding.absent]
    assert absent
    assert {finding.location.path for finding in absent} == {"mail.txt.j2"}

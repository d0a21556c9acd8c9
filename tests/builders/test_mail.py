"""Headers of the mails that messages become: whatever is in a name or a subject, it stays there."""

import email
from email import policy
from email.header import decode_header, make_header
from email.headerregistry import Address

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from builders.every_kind import letters
from builders.test_message import joined_again
from candidate_comms import FactsError

LETTER = letters("uk")["welcome"].compose("uk")

words = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120)
    | st.sampled_from(
        ["1 =? 2", 'Smith, "Jo" <x@example.org>', "a@example.org, b@example.org", "Żaneta (HR);", "أميرة، حداد"]
    )
).map(lambda text: " ".join(text.replace("?=", "? =").split()))
breaks = st.sampled_from(["\r\n", "\n", "\r", "\0", "\x0b", "\x85", "\u2028"])


def sent(message, **addresses):
    """The mail as it arrives."""
    return email.message_from_bytes(message.as_email(**addresses).as_bytes(), policy=policy.default)


@given(words, words)
def test_whatever_a_name_and_a_subject_hold_the_same_headers_and_parts_arrive(name, subject):
    letter = evolve(LETTER, subject=subject)
    to = Address(name, "amira", "example.org")
    mail = sent(letter, sender="Joanna Pike <joanna@example.com>", to=to)
    assert sorted(mail.keys()) == sorted(letter.as_email(sender="j@example.com", to="a@example.org").keys())
    assert mail["Subject"].strip() == subject
    assert [address.addr_spec for address in mail["To"].addresses] == ["amira@example.org"]
    # Between the encoded parts of a long name the parser of some versions of Python leaves a space.
    assert "".join(mail["To"].addresses[0].display_name.split()) == "".join(name.split())
    assert joined_again(mail.get_body(("plain",)).get_content()) == letter.text
    assert mail.get_body(("html",)).get_content().rstrip("\n") == letter.html.rstrip("\n")


spoken = st.lists(
    st.sampled_from(
        [
            "قرارنا",
            "بعد",
            "مقابلتكم",
            "لوظيفة",
            "أخصائي",
            "HACCP",
            "Zoë",
            "–",
            "|",
            "Our",
            "Foods,",
            "(HR)",
            "\u2068Example",
        ]
    ),
    min_size=1,
    max_size=16,
).map(" ".join)


@given(spoken, spoken, st.sampled_from([policy.default, policy.SMTP, policy.default.clone(cte_type="7bit")]))
def test_no_space_is_lost_between_words_that_are_encoded(subject, name, how):
    """As mail programs read headers: the space between two encoded words is none (RFC 2047, 6.2)."""
    mail = evolve(LETTER, subject=subject).as_email(to=Address(name, "amira", "example.org"))
    raw = email.message_from_bytes(mail.as_bytes(policy=how))
    told = {header: str(make_header(decode_header(raw[header]))).replace("\n", "") for header in ("Subject", "To")}
    assert told["Subject"] == subject
    shown, _, address = told["To"].rpartition(" ")
    assert (shown.strip('"'), address) == (name, "<amira@example.org>")
    assert max(map(len, mail.as_bytes(policy=how).splitlines())) <= 78


@given(words, breaks)
def test_a_line_break_in_a_header_is_refused_by_its_name(text, stop):
    hostile = f"{text}{stop}Bcc: everybody@example.org"
    with pytest.raises(FactsError) as refused:
        evolve(LETTER, subject=hostile).as_email(sender=f"{hostile} <a@example.com>", to=f"{hostile} <a@example.com>")
    assert {field for field, _ in refused.value.faults} == {"subject", "sender", "to"}


@pytest.mark.parametrize(
    "given",
    [
        "",
        "Amira",
        "Amira Haddad <>",
        "a@example.org, b@example.org",
        "Haddad, Amira <amira@example.org>",
        "undisclosed-recipients:;",
        "Team: a@example.org, b@example.org;",
        "amira@example",
        "amira@-example.org",
        "żaneta@example.org",
        "amira@example.org\nBcc: b@example.org",
        "=?utf-8?q?Joanna?= <amira@example.org>",
    ],
)
def test_what_is_not_one_address_is_refused_with_the_way_to_write_it(a_rejection, given):
    with pytest.raises(
        FactsError, match=r"to: .*(Name <name@example\.com>|like name@example\.com|on one line|without)"
    ):
        a_rejection().compose().as_email(to=given)


@pytest.mark.parametrize(
    ("given", "name", "address"),
    [
        ("amira@example.org", "", "amira@example.org"),
        ("Żaneta Wójcik <z.w+jobs@example.org>", "Żaneta Wójcik", "z.w+jobs@example.org"),
        ('"Haddad, Amira" <amira@example.org>', "Haddad, Amira", "amira@example.org"),
        ("J. P. van der Berg <jp@example.org>", "J. P. van der Berg", "jp@example.org"),
        (Address("Haddad, Amíra", "amira", "example.org"), "Haddad, Amíra", "amira@example.org"),
        ("hr@bücher.example", "", "hr@xn--bcher-kva.example"),
    ],
)
def test_one_address_arrives_as_it_was_given(a_rejection, given, name, address):
    (found,) = sent(a_rejection().compose(), to=given)["To"].addresses
    assert (found.display_name, found.addr_spec) == (name, address)


def test_the_lines_of_a_mail_are_short_enough_for_every_server(a_rejection):
    raw = a_rejection().compose().as_email(sender="Joanna Pike <joanna@example.com>", to="amira@example.org").as_bytes()
    assert max(map(len, raw.splitlines())) <= 78
    assert raw.isascii()

"""Mail files."""

import base64
import quopri

import pytest

from candidate_comms.documents.model import RegionKind
from candidate_comms.documents.reader import read_message
from candidate_comms.text.spans import Span


def read(source):
    return read_message(source, path="reply.eml")


def mail(body, *headers):
    return "\n".join(["From: Rosa Lind <rosa@example.com>", "Subject: Your application", *headers, "", body])


def test_an_undecoded_body_maps_exactly():
    document = read(mail("Dear Ana,\n\nThank you.\n"))
    assert document.text == "Your application\n\nDear Ana,\n\nThank you.\n"
    at = document.text.index("Thank")
    assert document.to_source(Span(at, at + 5)).cut(document.source) == "Thank"
    assert document.to_source(Span(0, 4)).cut(document.source) == "Your"
    assert [region.kind for region in document.regions] == [RegionKind.SUBJECT]
    assert document.not_checked == ()


def test_windows_line_ends_map_exactly():
    document = read(mail("Dear Ana,\n\nThank you.\n").replace("\n", "\r\n"))
    at = document.text.index("Thank")
    assert document.to_source(Span(at, at + 5)).cut(document.source) == "Thank"


def test_the_html_part_is_read_and_the_rest_is_said_not_to_be():
    document = read(
        'Subject: Hi\nContent-Type: multipart/mixed; boundary="b"\n\n'
        '--b\nContent-Type: multipart/alternative; boundary="c"\n\n'
        "--c\nContent-Type: text/plain\n\nplain\n--c\nContent-Type: text/html\n\n<p>Dear &amp; <b>good</b></p>\n--c--\n"
        "--b\nContent-Type: application/pdf\nContent-Disposition: attachment\n\nx\n--b--\n"
    )
    assert document.html
    assert document.text == "Hi\n\nDear & good"
    at = document.text.index("&")
    assert document.to_source(Span(at, at + 1)).cut(document.source) == "&amp;"
    assert len(document.not_checked) == 2


def test_a_quoted_printable_body_maps_exactly():
    encoded = quopri.encodestring("Dear Zoë, we’re sorry = really\n".encode()).decode()
    document = read(
        mail(encoded, "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable")
    )
    assert "Dear Zoë, we’re sorry = really" in document.text
    at = document.text.index("ë")
    assert document.to_source(Span(at, at + 1)).cut(document.source) == "=C3=AB"
    at = document.text.index("sorry")
    assert document.to_source(Span(at, at + 5)).cut(document.source) == "sorry"


def test_a_base64_body_maps_as_a_whole_and_says_so():
    encoded = base64.encodebytes("Dear [Name],\r\nعزيزتي".encode()).decode()
    document = read(mail(encoded, "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"))
    assert "Dear ⟨name⟩,\nعزيزتي" in document.text
    assert document.slots[0].source.cut(document.source).strip() == encoded.strip()
    assert any("approximate" in note for note in document.not_checked)


def test_an_encoded_or_folded_subject_is_read():
    assert read("Subject: =?utf-8?q?Zo=C3=AB?=\n\nx").text == "Zoë\n\nx"
    assert read("Subject: Your\n  offer\n\nx").text == "Your offer\n\nx"


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\n",
        "no headers at all",
        "Subject:\n\n",
        "Content-Type: multipart/mixed; boundary=b\n\nnothing",
        "Content-Type: ;;;\n\nx",
        "Content-Type: text/plain; charset=nowhere\nContent-Transfer-Encoding: base64\n\n%%%",
        "Subject: =?nowhere?x?=?=\n\nx",
        "Content-Type: image/png\n\nx",
    ],
)
def test_a_broken_mail_file_does_not_crash(source):
    document = read(source)
    assert document.source_map.length == len(document.text)

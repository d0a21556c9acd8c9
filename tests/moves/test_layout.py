"""The parts of a message."""

import pytest

BODY = "Thank you for coming to see us last week, and for the plan that you brought."


def parts(reading):
    return [(s.part, s.visible.cut(reading.document.text)) for s in reading.sentences]


def test_a_whole_letter_has_its_parts(letter):
    text = f"Subject: Your visit\n\nDear Sam,\n\n{BODY}\n\nKind regards,\nJo Marsh\nExample Foods"
    assert [part for part, _ in parts(letter(text, whole=True))] == [
        "subject",
        "greeting",
        "body",
        "closing",
        "signature",
        "signature",
    ]


@pytest.mark.parametrize(
    "line", ["Kind regards,", "Best wishes x", "Yours sincerely", "Many thanks!", "All the best", "With warm regards,"]
)
def test_a_line_that_only_closes_is_a_closing(letter, line):
    assert ("closing", line) in parts(letter(f"Hi Sam,\n\n{BODY}\n\n{line}\nJo", whole=True))


def test_thanks_with_an_object_close_nothing(letter):
    assert ("body", BODY) in parts(letter(BODY))


@pytest.mark.parametrize("head", ["On Mon, 2 Mar 2026 at 09:14, Sam Lee wrote:", "----- Original Message -----"])
def test_what_stands_below_the_head_of_a_thread_is_quoted(letter, head):
    below = parts(letter(f"Hi Sam,\n\n{BODY}\n\nJo\n\n{head}\nI look forward to your news.\n", whole=True))
    assert ("quoted", "I look forward to your news.") in below


def test_lines_with_an_arrow_are_quoted(letter):
    assert ("quoted", "> See you on Friday.") in parts(letter(f"{BODY}\n\n> See you on Friday."))


@pytest.mark.parametrize(
    "line",
    [
        "Example Foods is an equal-opportunity employer.",
        "This e-mail is confidential and meant for one reader.",
        "Please do not reply to this message.",
        "Registered in England, number 000000.",
    ],
)
def test_small_print_is_a_footer(letter, line):
    assert ("footer", line) in parts(letter(f"Hi Sam,\n\n{BODY}\n\nRegards,\nJo\n\n{line}", whole=True))


def test_a_postscript_speaks_to_the_candidate_again(letter):
    text = f"Hi Sam,\n\n{BODY}\n\nRegards,\nJo\n\nPS: the plan is on our wall."
    assert ("body", "PS: the plan is on our wall.") in parts(letter(text, whole=True))


HEADER = "From: Jo Marsh\nSent: 2 March 2026 09:14\nTo: Sam Lee"


@pytest.mark.parametrize(
    "head",
    [
        HEADER,
        "From: Jo Marsh\nDate: 2 March 2026\nTo: Sam Lee\nCc: Ana Ruiz",
        "From: Jo Marsh\nTo: Sam Lee\nImportance: High",
    ],
)
def test_a_block_of_headers_at_the_top_is_the_head_of_the_mail(letter, head):
    text = f"{head}\nSubject: Your visit\n\nDear Sam,\n\n{BODY}\n\nRegards,\nJo"
    found = parts(letter(text, whole=True))
    assert [(part, words) for part, words in found if words in head.splitlines()] == [
        ("header", line) for line in head.splitlines()
    ]
    assert ("subject", "Subject: Your visit") in found
    assert ("greeting", "Dear Sam,") in found
    assert ("body", BODY) in found


def test_a_block_of_headers_further_down_begins_an_older_mail(letter):
    text = f"Dear Sam,\n\n{BODY}\n\nRegards,\nJo\n\n{HEADER}\nSubject: Your visit\n\nDear Jo,\n\nI look forward to it."
    found = parts(letter(text, whole=True))
    assert ("body", BODY) in found
    below = found[[words for _, words in found].index("From: Jo Marsh") :]
    assert {part for part, _ in below} == {"quoted"}
    assert below[-1][1] == "I look forward to it."


def test_an_older_mail_decides_nothing(letter):
    older = f"{HEADER}\n\nYou have not been selected for the post."
    reading = letter(f"Dear Sam,\n\nThe yard opens at nine.\n\nRegards,\nJo\n\n{older}", whole=True)
    assert all("selected" not in note.quote for note in reading.annotations)


@pytest.mark.parametrize("line", ["From: the yard, take the second gate.", "To: be honest, we liked it."])
def test_a_single_field_is_no_block_of_headers(letter, line):
    found = parts(letter(f"{line}\n\n{BODY}"))
    assert not {"header", "quoted"} & {part for part, _ in found}

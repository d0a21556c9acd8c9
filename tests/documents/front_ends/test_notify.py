"""GOV.UK Notify templates as trees."""

import pytest

from candidate_comms.documents.front_ends.notify import notify_read
from candidate_comms.documents.templates.tree import Print
from documents.front_ends.one_line import shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear ((first name)),", "Dear ⟨first name⟩,"),
        ("((flag??Sorry.)) ((flag??It (really) is a no.))",
         "⟨('Sorry.' if flag else )⟩ ⟨('It (really) is a no.' if flag else )⟩"),
        ("((a??b\nc))", "⟨('b\\nc' if a else )⟩"),
        ("((a??))", "⟨('' if a else )⟩"),
        ("(((x)))", "(⟨x⟩)"),
        ("(a) ((b (( )) ( (c)) 50% off {{ d }} <% e %>", "(a) ((b (( )) ( (c)) 50% off {{ d }} <% e %>"),
    ],
)  # fmt: skip
def test_placeholders_and_conditions_are_read(source, tree):
    assert shown(notify_read(source)) == tree


def test_the_text_of_a_condition_has_its_place():
    source = "a\r\n((flag??Sorry.))"
    (slot,) = (node for node in notify_read(source).body if isinstance(node, Print))
    text = slot.value.yes
    assert text.place.span.cut(text.place.file.text) == text.value == "Sorry."

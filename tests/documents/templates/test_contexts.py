"""The context that a condition gives leads to it, however deep its variables lie."""

import jinja2
import pytest

from candidate_comms import lint_template


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (
            "{% for p in panel.points %}{% for q in p.parts %}{% if q.mark == 'low' %}Why: {{ q.why or '' }}\n"
            "{% endif %}{% endfor %}{% endfor %}",
            "Why: \n",
        ),
        (
            "{% if panel.first.note == 'x' %}{% for p in points %}Note: {{ p.by.name or '' }}\n{% endfor %}{% endif %}",
            "Note: \n",
        ),
    ],
)
def test_a_witness_holds_and_shows_the_fault(source, shown):
    template = f"Dear Sam,\n\n{source}\n\nKind regards,\nDana Whitlock\n"
    (finding,) = lint_template(template, name="mail.txt.j2")
    assert finding.condition.holds(finding.condition.witness)
    assert shown in jinja2.Template(template).render(finding.condition.witness)

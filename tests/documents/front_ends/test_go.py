"""Go templates as trees."""

import pytest

from candidate_comms.documents.front_ends.go import go_read
from documents.front_ends.one_line import shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear {{.Candidate.FirstName}},", "Dear ⟨Candidate.FirstName⟩,"),
        ("{{ .Name | upper }} {{ upper .Name }} {{ html .Name }}", "⟨Name|upper⟩ ⟨Name|upper⟩ ⟨Name⟩"),
        ("{{ .Date.Format \"2 Jan\" }} {{ printf \"%d\" .Sum }}",
         "⟨?{.Date.Format \"2 Jan\"}(Date)⟩ ⟨?{printf \"%d\" .Sum}(Sum)⟩"),
        ("{{ or .Name \"there\" }} {{ default \"there\" .Name }}", "⟨(Name or 'there')⟩ ⟨Name|default('there', True)⟩"),
        ("{{ index .Terms \"pay\" }} {{ (index .Xs 0).Name }}", "⟨Terms['pay']⟩ ⟨Xs[0].Name⟩"),
        ("{{ \"}}\" }}{{ `a` }}", "⟨'}}'⟩⟨'a'⟩"),
        ("{{if .A}}x{{else if eq .Stage \"final\"}}y{{else}}z{{end}}", "[if A: x | Stage == 'final': y | else: z]"),
        ("{{if and .A (not .B) (gt (len .C) 0)}}x{{end}}", "[if (A and not B and C|length > 0): x]"),
        ("{{if or (eq .S \"a\" \"b\") (ne .T 3)}}x{{end}}", "[if ((S == 'a' or S == 'b') or T != 3): x]"),
        ("{{if not (not .A)}}x{{end}}{{if hired .A}}y{{end}}", "[if A: x][if ?{hired .A}(A): y]"),
        ("{{range .Reasons}}{{.}} {{.Text}} {{$.Name}}{{else}}none{{end}}",
         "[for $Reason in Reasons: ⟨$Reason⟩ ⟨$Reason.Text⟩ ⟨Name⟩ | else: none]"),
        ("{{range $i, $r := .Rs}}{{if $i}}, {{end}}{{$r.Text}}{{end}}",
         "[for $r in Rs: [set $i=loop.index0][if $i: , ]⟨$r.Text⟩]"),
        ("{{range .A}}{{range .B}}{{.C}}{{end}}{{.D}}{{end}}{{.E}}",
         "[for $A in A: [for $B in $A.B: ⟨$B.C⟩]⟨$A.D⟩]⟨E⟩"),
        ("{{with .Offer}}{{.Pay}}{{else}}{{.Name}}{{end}}", "[if Offer: ⟨Offer.Pay⟩ | else: ⟨Name⟩]"),
        ("{{with $x := .Y}}{{$x.Z}}{{end}}", "[with $x=Y: [if $x: ⟨$x.Z⟩]]"),
        ("{{with index .M 1}}{{.}}{{end}}", "[with $dot=M[1]: [if $dot: ⟨$dot⟩]]"),
        ("{{$x := .A.B}}{{$x}}", "[set $x=A.B]⟨$x⟩"),
        ("{{template \"foot.tmpl\" .}}", "[include foot.tmpl]"),
        ("{{define \"sign\"}}{{.Name}}{{end}}a{{template \"sign\" .}}", "[define sign(): ⟨Name⟩]a⟨sign()⟩"),
        ("{{range .Rs}}{{template \"r\" .}}{{end}}{{define \"r\"}}{{.T}}{{end}}",
         "[define r(.)($dot): ⟨$dot.T⟩][for $R in Rs: ⟨r(.)($R)⟩]"),
        ("{{define \"subject\"}}S{{end}}{{define \"body\"}}B {{.X}}{{end}}", "[block subject: S][block body: B ⟨X⟩]"),
        ("{{block \"b\" .}}d{{end}}", "[block b: d]"),
        ("a {{/* }} */}} b", "a  b"),
    ],
)  # fmt: skip
def test_actions_are_read(source, tree):
    assert shown(go_read(source)) == tree


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("a\n{{- if .X }}\n b \n{{- end -}}\n c", "a[if X: ⏎ b]c"),
        ("a {{- /* b */ -}} c", "ac"),
        ("a {{-3}} b", "a ⟨-3⟩ b"),
        ("a {{print 3-}} b", "a ⟨?{print 3-}()⟩ b"),
        ("a {{ .X -}} \r\n b", "a ⟨X⟩b"),
    ],
)
def test_a_dash_takes_the_white_space_along(source, tree):
    assert shown(go_read(source)) == tree


def test_templates_that_call_each_other_are_read_once():
    source = '{{define "a"}}{{template "b" .}}{{end}}{{define "b"}}{{template "a" .}}{{end}}{{template "a" .}}'
    assert shown(go_read(source)) == "[define a(): ⟨b()⟩][define b(): ⟨a()⟩]⟨a()⟩"


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("{{if .A}}b", "'{{if .A}}': The 'if .A' on line 1 is not closed; end it with {{ end }}."),
        ("a {{ .A", "'{{ .A': This tag is not closed: no '}}' comes after it. Close it."),
        ("{{end}}", "'{{end}}': This 'end' belongs to no block that is open here; "
         "take it out, or put back the tag that it belongs to."),
        ("{{define \"a\"}}{{if .X}}{{end}}", "'{{define \"a\"}}': The 'define \"a\"' on line 1 is not closed; "
         "end it with {{ end }}."),
        ("{{define \"a\"}}{{end}}{{define \"a\"}}{{end}}",
         "'{{define \"a\"}}': The template 'a' is defined twice; take one of them out."),
        ("{{/* a", "'{{/*': This comment is not closed: no '*/}}' comes after it. Close it."),
    ],
)  # fmt: skip
def test_what_does_not_close_is_a_fault_with_the_way_out(source, fault):
    assert shown(go_read(source)) == f"FAULT {fault}"

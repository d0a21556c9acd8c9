"""Blade templates as trees."""

import pytest

from candidate_comms.documents.front_ends.blade import blade_read
from documents.front_ends.one_line import shown


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("Dear {{ $c->first_name }},", "Dear ⟨c.first_name⟩,"),
        ("{{ $c['name'] }} {!! $html !!} {{{ $x }}}", "⟨c['name']⟩ ⟨html⟩ ⟨x⟩"),
        ("{{ $a ?? 'b' }} {{ $a ?: 'b' }} {{ $a or 'b' }}", "⟨a|default('b')⟩ ⟨(a or 'b')⟩ ⟨(a or 'b')⟩"),
        ("{{ ucfirst($a) }} {{ $d->format('j M') }}", "⟨a|capitalize⟩ ⟨?{$d->format('j M')}(d)⟩"),
        ("{{ 'Dear '.$a }} {{ \"Dear {$c->n}\" }}", "⟨'Dear ' ~ a⟩ ⟨'Dear ' ~ c.n⟩"),
        ("{{ $job->title }} {{ $xs->count() }} {{ $x->count }}", "⟨job.title⟩ ⟨xs|length⟩ ⟨x.count⟩"),
        ("{{ config('app.name') }} {{ __('Best wishes') }}", "⟨app.name⟩ ⟨'Best wishes'⟩"),
        ("@if ($a && $b == 'x') y @endif", "[if (a and b == 'x'):  y ]"),
        ("@if(isset($a)) x @elseif (!empty($b)) y @else z @endif", "[if a is defined:  x  | b:  y  | else:  z ]"),
        ("@if (count($xs) > 0) x @endif", "[if xs|length > 0:  x ]"),
        ("@if ($c->isSenior()) x @endif", "[if c.isSenior:  x ]"),
        ("@unless($a) x @endunless @isset($a) x @endisset", "[if not a:  x ] [if a is defined:  x ]"),
        ("@empty($a) x @endempty", "[if not a:  x ]"),
        ("@auth x @else y @endauth", "[if ?{@auth}():  x  | else:  y ]"),
        ("@foreach ($xs as $x) {{ $x }} @endforeach", "[for x in xs:  ⟨x⟩ ]"),
        ("@foreach ($xs as $k => $x) a @endforeach", "[for k,x in xs:  a ]"),
        ("@forelse ($xs as $x) a @empty b @endforelse", "[for x in xs:  a  | else:  b ]"),
        ("@foreach ($xs as $x) {{ $loop->iteration }} @endforeach", "[for x in xs:  ⟨loop.index⟩ ]"),
        ("@foreach ($xs as $x) @if ($loop->last) . @endif @endforeach", "[for x in xs:  [if loop.last:  . ] ]"),
        ("@switch($s) @case('a') x @break @case('b') y @break @default z @endswitch",
         "[if s == 'a':  x  | s == 'b':  y  | else:  z ]"),
        ("@include('mail.sign', ['role' => $r])", "[include mail.sign,mail/sign.blade.php role=r]"),
        ("@includeIf('a') @includeWhen($x, 'b')", "[include a,a.blade.php] [if x: [include b,b.blade.php]]"),
        ("@each('row', $xs, 'x')", "[for x in xs: [include row,row.blade.php]]"),
        ("@extends('mail.layout')@section('title', 'Hello') @section('body') a @endsection",
         "[extends mail.layout,mail/layout.blade.php][block title: ⟨'Hello'⟩] [block body:  a ]"),
        ("@section('title', $t) @yield('body', 'b')", "[block title: ⟨t⟩] [block body: ⟨'b'⟩]"),
        ("@section('a') @parent b @show", "[block a:  ⟨super()⟩ b ]"),
        ("@php $x = 'a'; @endphp {{ $x }}", "[set x='a'] ⟨x⟩"),
        ("<?php if ($a): ?>x<?php elseif ($b): ?>y<?php endif; ?><?= $c ?>", "[if a: x | b: y]⟨c⟩"),
        ("@component('mail::button', ['url' => $u]) Go @endcomponent", "[with:  Go ]"),
        ("<x-mail::button :url=\"$a->b\">Go</x-mail::button>", "Go"),
        ("a {{-- {{ $b }} --}} c", "a  c"),
    ],
)  # fmt: skip
def test_directives_and_slots_are_read(source, tree):
    assert shown(blade_read(source)) == tree


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("a\n@if ($x)\nb\n@endif\nc", "a⏎[if x: b⏎]c"),
        ("a\n  @if ($x)  \nb\n  @endif\nc", "a⏎  [if x:   ⏎b⏎  ]c"),
        ("{{ $x }}\nb\n{{-- c --}}\nd", "⟨x⟩⏎b⏎⏎d"),
    ],
)
def test_php_takes_the_end_of_the_line_after_a_directive(source, tree):
    assert shown(blade_read(source)) == tree


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Write to hr@example.com or @home, 50% off", "Write to hr@example.com or @home, 50% off"),
        ("@{{ name }} @@if @{!! x !!}", "{{ name }} @if {!! x !!}"),
        ("@verbatim{{ $a }} @if @endverbatim", "{{ $a }} @if "),
        ("{{ }} {{ a", "{{ }} {{ a"),
        ("a@if ($b) c", "a@if ($b) c"),
        ("a<-- see <b", "a<-- see <b"),
    ],
)
def test_what_is_no_directive_is_text(source, text):
    assert shown(blade_read(source)) == text


@pytest.mark.parametrize(
    ("source", "tree", "note"),
    [
        ("@for ($i = 0; $i < 3; $i++) a @endfor", "[stub:  a ]",
         "Line 1: the code '@for($i = 0; $i < 3; $i++)' is not followed; what it encloses was read as it stands."),
        ("{{ __('mail.hello') }}", "⟨?{__('mail.hello')}()⟩",
         "Line 1: the text \"__('mail.hello')\" is kept in another file and was not read."),
        ("@lang('mail.hello')", "⟨?{@lang('mail.hello')}()⟩",
         "Line 1: the text \"@lang('mail.hello')\" is kept in another file and was not read."),
        ("<x-alert type=\"a>b\">c</x-alert>", "[stub: ]c",
         "Line 1: the code '<x-alert type=\"a>b\">' is not followed."),
    ],
)  # fmt: skip
def test_what_is_not_followed_is_said(source, tree, note):
    read = blade_read(source)
    assert (shown(read), read.notes) == (tree, (note,))


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("@if ($a) b", "'@if ($a)': The '@if' on line 1 is not closed; end it with @endif."),
        ("@if ($a b", "'@if': The brackets of this '@if' are not closed; close them."),
        ("@foreach ($xs as $x) @endif",
         "'@endif': This '@endif' does not belong to the '@foreach' of line 1, which is still open; "
         "take it out, or put back the tag that it belongs to."),
        ("@php $x = 1;", "'@php': This '@php' is not closed; end it with @endphp."),
        ("{{-- a", "'{{--': This comment is not closed: no '--}}' comes after it. Close it."),
    ],
)  # fmt: skip
def test_what_does_not_close_is_a_fault_with_the_way_out(source, fault):
    assert shown(blade_read(source)) == f"FAULT {fault}"

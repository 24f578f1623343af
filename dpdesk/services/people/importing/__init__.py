"""Bring people from a list of an office onto the desk: lay it out, judge it row by row, write what is sure.

Who is who, by `identity` and `judging`:

* the same e-mail address and a name that fits (the same words, or some of them) is the same person;
* the same name at the same institution is the same person, unless e-mail address or department tell otherwise and
  neither of them, nor the telephone, speaks for it;
* a row that would change nothing about a person of its name and institution is about that person;
* everything else that looks alike is doubtful: the same name elsewhere or nowhere, the same address and another
  name, nearly the same name at the same institution, several of one name, the same person twice in the list;
* what is alike to nobody is new.

Whoever is in the list with certainty is not taken for anybody else in it. A blank cell never takes anything away.
Nothing doubtful is written before it was decided, row by row; what an unclear institution is, once for all its rows.
"""

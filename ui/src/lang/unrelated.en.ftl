# Whether what is brought in translates the original.
finding-unrelated = The text does not look like a translation of “{ $text }”. Check that the two belong together; none of it will count as translated until you say so.
finding-other_language = The text looks to be in another language than the one chosen: { $text }. Choose its language, or another file; none of it will count as translated until you say so.
finding-same_text = The text is word for word the original, “{ $text }”, not a translation of it. Choose another file; none of it will count as translated until you say so.

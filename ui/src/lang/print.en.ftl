### Printing from the desk.

print-open = Print…
print-title = Print
print-about = The whole text with its endnotes, as it stands here. Side by side, paragraph stands level with paragraph.
print-what = What to print
print-beside = Side by side: { $languages }
print-go = Print…

### Dictionaries that serve for want of another.

spelling-stand-in = Dictionary for { $language }: { $dictionary }

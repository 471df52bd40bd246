### What is said when no unknown word is left, but not every language could be checked.

spelling-rest = No unknown words were found. Not checked, for want of a dictionary: { $languages }.

## Aligning files

error-memory_unreadable = Line { $line } of “{ $path }” has no tab. Write a source, a tab and its target on each line of a memory.

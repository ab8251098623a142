"""What pdfium tells of PDF files, asked by a program of its own: pdfium cannot be stopped from within, and a process can be ended.

In: files, one after another. Out: frames of bytes, as `wire` has them. It imports nothing of the rest of this package, whose import takes longer than
reading most files. `child` starts the program and reads what it writes; what a line, a column, a note is told there.
"""

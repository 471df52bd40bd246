### How the text on the desk looks.

action-full-screen = Full screen
look-focus = Focus mode
look-focus-leave = Leave focus mode
look-typewriter = Typewriter mode
look-typewriter-on = The line you write in stays at one height.
look-typewriter-off = The line you write in moves down the page again.
look-face-serif = Text in the book face
look-face-sans = Text in a plain face
look-face-mono = Text in a typewriter face
look-width-narrow = Narrow text
look-width-usual = Text of the usual width
look-width-wide = Wide text
look-width-full = Text over the whole width

settings-look = Text on the desk
settings-look-face = Face
settings-look-size = Size
settings-look-width = Width
settings-look-typewriter = Typewriter mode: the line you write in stays at one height
face-serif = Book face
face-sans = Plain
face-mono = Typewriter
width-narrow = Narrow
width-usual = Usual
width-wide = Wide
width-full = The whole width

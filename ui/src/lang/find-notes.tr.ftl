### Sonnotlarda bulma ve değiştirme.

typography-in-note = sonnot { $number }
error-note_written_on_since = Sözler değiştirildikten sonra bir sonnot yazılmaya devam etti ya da silindi. Önceki sözleri sonnotun altında listeleniyor.

messages-earlier = Önceki { NUMBER($count) } iletiyi göster

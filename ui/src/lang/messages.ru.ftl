messages-earlier = { $count ->
    [one] Показать ещё { NUMBER($count) } прежнее сообщение
    [few] Показать ещё { NUMBER($count) } прежних сообщения
   *[many] Показать ещё { NUMBER($count) } прежних сообщений
}

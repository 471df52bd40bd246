messages-earlier = { $count ->
    [one] Show one earlier message
   *[other] Show { NUMBER($count) } earlier messages
}

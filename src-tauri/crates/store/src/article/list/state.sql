edition.state = :state

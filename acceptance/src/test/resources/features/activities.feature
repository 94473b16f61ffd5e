Feature: Activities and what they regard
  Activities have a time, a state of their own, and a record that they are about.

  Rule: A state goes with its reason

    Scenario: A task begins open
      When the task "Call Ben" is recorded
      Then the task "Call Ben" reads:
        | activity status | status reason |
        | Open            | Not Started   |

    Scenario Outline: A task is <state>
      Given the task "Call Ben"
      When "Call Ben" is changed to:
        | activity status |
        | <state>         |
      Then the task "Call Ben" reads:
        | activity status | status reason |
        | <state>         | <reason>      |

      Examples:
        | state     | reason    |
        | Completed | Completed |
        | Canceled  | Canceled  |

    Scenario: A reason brings its state
      Given the task "Call Ben"
      When "Call Ben" is changed to:
        | status reason |
        | Deferred      |
      Then the task "Call Ben" reads:
        | activity status | status reason |
        | Open            | Deferred      |

    Scenario: A reason of another state is refused
      Given the task "Call Ben"
      When "Call Ben" is changed to:
        | activity status | status reason |
        | Completed       | Not Started   |
      Then it is refused with InvalidStateCodeStatusCode
      And the task "Call Ben" reads:
        | activity status |
        | Open            |

    Scenario: An appointment has states of its own
      Given the appointment "Check-up"
      When "Check-up" is changed to:
        | status    | status reason |
        | Scheduled | Busy          |
      Then the appointment "Check-up" reads:
        | status    | status reason |
        | Scheduled | Busy          |

  Rule: Minutes follow from the times

    Scenario: The minutes of an appointment
      When the appointment "Check-up" is recorded with:
        | start time           | end time             |
        | 2026-03-02T09:00:00Z | 2026-03-02T09:45:00Z |
      Then the appointment "Check-up" reads:
        | duration |
        | 45       |

    Scenario: The end moves
      Given the appointment "Check-up" is recorded with:
        | start time           | end time             |
        | 2026-03-02T09:00:00Z | 2026-03-02T09:45:00Z |
      When "Check-up" is changed to:
        | end time             |
        | 2026-03-02T10:30:00Z |
      Then the appointment "Check-up" reads:
        | duration |
        | 90       |

    Scenario: Without an end there are no minutes
      Given the appointment "Check-up" is recorded with:
        | start time           | end time             |
        | 2026-03-02T09:00:00Z | 2026-03-02T09:45:00Z |
      When "Check-up" is changed to:
        | end time |
        | nothing  |
      Then the appointment "Check-up" reads:
        | duration |
        | nothing  |

    Scenario: Minutes that are given count
      When the appointment "Check-up" is recorded with:
        | start time           | end time             | duration |
        | 2026-03-02T09:00:00Z | 2026-03-02T09:45:00Z | 30       |
      Then the appointment "Check-up" reads:
        | duration |
        | 30       |

  Rule: An activity regards a record

    Background:
      Given the accounts "Northwind Clinic" and "Northwind Hospital"
      And the task "Order gloves" is recorded with:
        | regarding        |
        | Northwind Clinic |

    Scenario: What the task regards can be read
      Then the task "Order gloves" reads:
        | regarding        |
        | Northwind Clinic |

    Scenario: A task goes with the record that it regards
      When "Northwind Clinic" is deleted
      Then there is no "Order gloves" any more

    Scenario: A task follows the record that survives a merge
      When "Northwind Clinic" is merged into "Northwind Hospital"
      Then the task "Order gloves" reads:
        | regarding          |
        | Northwind Hospital |

    Scenario: A lookup whose record is deleted leads to nothing
      Given the contact "Ann Archer"
      And "Northwind Hospital" is changed to:
        | primary contact |
        | Ann Archer      |
      When "Ann Archer" is deleted
      Then the account "Northwind Hospital" reads:
        | primary contact |
        | nothing         |

    Scenario: A link that is taken away is a change
      Given the contact "Ann Archer"
      And "Northwind Hospital" is changed to:
        | primary contact |
        | Ann Archer      |
      And a client follows the accounts
      When "Ann Archer" is deleted
      Then the client that follows the accounts learns that "Northwind Hospital" is new or changed

    Scenario: Deleting what others need is refused
      Given the territory "North"
      And the user "Priya Nair" is recorded with:
        | territory |
        | North     |
      When "North" is deleted
      Then it is refused with CannotDeleteDueToAssociation

Feature: The days on which a connection holds
  A connection may begin and end on given days, both included. It may also be open at either end.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"

  Rule: A period may be open, and may be a single day

    Scenario Outline: A connection that holds <period>
      When "Dr. Ann Lee" is connected to "Ben Ortiz" <period>
      Then "Ben Ortiz" has this connection:
        | starting   | ending   |
        | <starting> | <ending> |

      Examples:
        | period                        | starting   | ending     |
        | always                        | nothing    | nothing    |
        | from 2024-01-01               | 2024-01-01 | nothing    |
        | until 2024-12-31              | nothing    | 2024-12-31 |
        | from 2024-01-01 to 2024-12-31 | 2024-01-01 | 2024-12-31 |
        | from 2024-02-29 to 2024-02-29 | 2024-02-29 | 2024-02-29 |

  Rule: A period does not end before it starts

    Scenario: The end comes first
      When "Dr. Ann Lee" is connected to "Ben Ortiz" from 2024-12-31 to 2024-01-01
      Then it is refused with ConnectionInvalidStartEndDate
      And "Dr. Ann Lee" has no connections

    Scenario Outline: An amendment must keep the order: <fact>
      Given "Dr. Ann Lee" is connected to "Ben Ortiz" from 2024-03-01 to 2024-03-31
      When the connection is amended:
        | <fact> | <day> |
      Then it is refused with ConnectionInvalidStartEndDate
      And "Ben Ortiz" has this connection:
        | starting   | ending     |
        | 2024-03-01 | 2024-03-31 |

      Examples:
        | fact     | day        |
        | starting | 2024-04-01 |
        | ending   | 2024-02-29 |

    Scenario: Both ends move at once
      Given "Dr. Ann Lee" is connected to "Ben Ortiz" from 2024-03-01 to 2024-03-31
      When the connection is amended:
        | starting | 2025-03-01 |
        | ending   | 2025-03-31 |
      Then "Ben Ortiz" has this connection:
        | starting   | ending     |
        | 2025-03-01 | 2025-03-31 |

Feature: Connections in and out of use
  An inactive connection is kept to be looked at: it is read-only until it is reactivated.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the user "Priya Nair"

  Rule: A new connection is active

    Scenario: Fresh from the press
      When "Dr. Ann Lee" is connected to "Ben Ortiz"
      Then "Ben Ortiz" has this connection:
        | state  |
        | Active |

  Rule: The state belongs to both rows

    Scenario Outline: Deactivated and reactivated from either side
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection, seen from "<party>", is deactivated
      Then "Dr. Ann Lee" has this connection:
        | state    |
        | Inactive |
      And "Ben Ortiz" has this connection:
        | state    |
        | Inactive |
      When the connection, seen from "<party>", is reactivated
      Then "Dr. Ann Lee" has this connection:
        | state  |
        | Active |
      And "Ben Ortiz" has this connection:
        | state  |
        | Active |

      Examples:
        | party       |
        | Dr. Ann Lee |
        | Ben Ortiz   |

    Scenario: Deactivating twice is deactivating once
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      And I have read both rows of the connection
      When the connection is deactivated
      Then neither row of the connection has moved on

  Rule: An inactive connection is read-only

    Scenario Outline: <fact> of an inactive connection stays as it is
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the role "Doctor"
      And the contact "Carla Ortiz"
      And the connection is deactivated
      When the connection is amended:
        | <fact> | <value> |
      Then it is refused with CannotUpdateObjectBecauseItIsInactive
      And "Dr. Ann Lee" has this connection:
        | to        | role    | in role | description | starting | ending  |
        | Ben Ortiz | nothing | nothing | nothing     | nothing  | nothing |

      Examples:
        | fact        | value          |
        | description | Something else |
        | starting    | 2024-01-01     |
        | ending      | 2024-12-31     |
        | to          | Carla Ortiz    |
        | from role   | Doctor         |
        | to role     | Doctor         |

    Scenario: It is refused from the other side too
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      When the connection, seen from "Ben Ortiz", is amended:
        | description | Something else |
      Then it is refused with CannotUpdateObjectBecauseItIsInactive

    Scenario: Reactivated and amended in one go
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      When the connection is amended:
        | state       | Active          |
        | description | Back from leave |
      Then "Ben Ortiz" has this connection:
        | state  | description     |
        | Active | Back from leave |

    Scenario: Amended for the last time and deactivated in one go
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection is amended:
        | state       | Inactive    |
        | description | Has retired |
      Then "Ben Ortiz" has this connection:
        | state    | description |
        | Inactive | Has retired |

    Scenario: It can be assigned
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      When the connection is assigned to "Priya Nair"
      Then "Dr. Ann Lee" has this connection:
        | state    | owner      |
        | Inactive | Priya Nair |

    Scenario: It can be shared
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      When the connection is shared with "Priya Nair" to read
      Then "Priya Nair" may read the connection

    Scenario: It can be ended for good
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      When the connection is ended
      Then "Dr. Ann Lee" has no connections

  Rule: What is put to use again meets the rules of now

    Background:
      Given the matching roles "Doctor" and "Patient"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      And the connection is deactivated

    Scenario: A role was deactivated meanwhile
      Given the role "Doctor" is deactivated
      When the connection is reactivated
      Then it is refused with InvalidState
      And "Ben Ortiz" has this connection:
        | state    |
        | Inactive |

    Scenario: The roles were unmatched meanwhile
      Given "Doctor" is no longer matched with "Patient"
      When the connection is reactivated
      Then it is refused with UnrelatedConnectionRoles

    Scenario: A role was limited to other records meanwhile
      Given the role "Doctor" is only for accounts
      When the connection is reactivated
      Then it is refused with ConnectionRoleNotValidForObjectType

    Scenario: A description in the same change does not help
      Given the role "Doctor" is deactivated
      When the connection is amended:
        | state       | Active          |
        | description | Back from leave |
      Then it is refused with InvalidState

    Scenario: Other roles in the same change do
      Given the role "Doctor" is deactivated
      When the connection is amended:
        | state     | Active  |
        | from role | nothing |
      Then "Ben Ortiz" has this connection:
        | state  | in role |
        | Active | nothing |

  Rule: What is in use stays so when the rules change

    Scenario Outline: A connection in a role that was deactivated <is changed>
      Given the matching roles "Doctor" and "Patient"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      And the role "Doctor" is deactivated
      When the connection <is changed>
      Then "Dr. Ann Lee" has this connection:
        | state   | role   |
        | <state> | Doctor |

      Examples:
        | is changed                      | state    |
        | is assigned to "Priya Nair"     | Active   |
        | is reactivated                  | Active   |
        | is deactivated                  | Inactive |

  Rule: A state and its status reason go together

    Scenario Outline: State <state> with status reason <reason> is legal
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection is given state <state> and status reason <reason>
      Then "Ben Ortiz" has this connection:
        | state    |
        | <result> |

      Examples:
        | state | reason | result   |
        | 0     | 1      | Active   |
        | 1     | 2      | Inactive |

    Scenario Outline: State <state> with status reason <reason> means nothing
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection is given state <state> and status reason <reason>
      Then it is refused with InvalidStateCodeStatusCode
      And "Ben Ortiz" has this connection:
        | state  |
        | Active |

      Examples:
        | state | reason |
        | 0     | 2      |
        | 1     | 1      |
        | 2     | 1      |
        | 1     | 3      |

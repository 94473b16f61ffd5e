Feature: Reciprocity
  Either party finds the connection: each has a row of its own, and the two rows are each other's twins.
  What both sides share is the same in both rows; what belongs to a side changes places.

  Background:
    Given the contacts "Dr. Ann Lee", "Ben Ortiz" and "Carla Ortiz"
    And the account "Northwind Clinic"
    And the matching roles "Doctor" and "Patient"

  Rule: One connection is two rows, one for each side

    Scenario: Both parties find the connection
      When "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      Then "Dr. Ann Lee" has this connection:
        | role   | to        | in role | master |
        | Doctor | Ben Ortiz | Patient | yes    |
      And "Ben Ortiz" has this connection:
        | role    | to          | in role | master |
        | Patient | Dr. Ann Lee | Doctor  | no     |

    Scenario: The two rows are each other's twins
      When "Dr. Ann Lee" is connected to "Ben Ortiz"
      Then the two rows of the connection are each other's twins

    Scenario: What was agreed reads the same from either side
      When "Dr. Ann Lee" is connected to "Northwind Clinic":
        | description | Mondays and Thursdays |
        | starting    | 2024-02-01            |
        | ending      | 2024-12-31            |
      Then "Dr. Ann Lee" has this connection:
        | description           | starting   | ending     | state  |
        | Mondays and Thursdays | 2024-02-01 | 2024-12-31 | Active |
      And "Northwind Clinic" has this connection:
        | description           | starting   | ending     | state  |
        | Mondays and Thursdays | 2024-02-01 | 2024-12-31 | Active |

    Scenario: A party may have many connections
      When "Northwind Clinic" is connected to "Dr. Ann Lee"
      And "Northwind Clinic" is connected to "Ben Ortiz"
      Then "Northwind Clinic" has these connections:
        | to          |
        | Dr. Ann Lee |
        | Ben Ortiz   |
      And "Carla Ortiz" has no connections

  Rule: A change of one side is a change of both

    Scenario Outline: What both sides share changes for both: <fact>
      Given "Dr. Ann Lee" is connected to "Ben Ortiz":
        | description | First visit |
        | starting    | 2024-01-01  |
        | ending      | 2024-12-31  |
      When the connection, seen from "<party>", is amended:
        | <fact> | <value> |
      Then "Dr. Ann Lee" has this connection:
        | <fact>  |
        | <value> |
      And "Ben Ortiz" has this connection:
        | <fact>  |
        | <value> |

      Examples:
        | fact        | value        | party       |
        | description | Second visit | Dr. Ann Lee |
        | description | Second visit | Ben Ortiz   |
        | description | nothing      | Ben Ortiz   |
        | starting    | 2024-06-01   | Dr. Ann Lee |
        | starting    | nothing      | Ben Ortiz   |
        | ending      | 2025-06-30   | Ben Ortiz   |
        | ending      | nothing      | Dr. Ann Lee |

    Scenario: Another record takes the far side
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection, seen from "Dr. Ann Lee", is amended:
        | to | Carla Ortiz |
      Then "Dr. Ann Lee" has this connection:
        | name        | to          |
        | Carla Ortiz | Carla Ortiz |
      And "Carla Ortiz" has this connection:
        | name        | to          |
        | Dr. Ann Lee | Dr. Ann Lee |
      And "Ben Ortiz" has no connections

    Scenario: The near side of one is the far side of the other
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection, seen from "Ben Ortiz", is amended:
        | from role | Patient |
        | to role   | Doctor  |
      Then "Dr. Ann Lee" has this connection:
        | role   | to        | in role |
        | Doctor | Ben Ortiz | Patient |
      And "Ben Ortiz" has this connection:
        | role    | to          | in role |
        | Patient | Dr. Ann Lee | Doctor  |

    Scenario: One change marks both rows with the same moment, and moves both
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And I have read both rows of the connection
      When the connection is amended:
        | description | Moved to Friday |
      Then both rows of the connection have moved on
      And both rows of the connection were changed at the same moment

    Scenario: A change that changes nothing moves nothing
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And I have read both rows of the connection
      When the connection is amended without any change
      Then neither row of the connection has moved on

  Rule: Both rows go together

    Scenario Outline: Disconnecting from either side ends the connection for both
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection, seen from "<party>", is ended
      Then "Dr. Ann Lee" has no connections
      And "Ben Ortiz" has no connections

      Examples:
        | party       |
        | Dr. Ann Lee |
        | Ben Ortiz   |

  Rule: A side is a record, a role, or a record in a role

    Scenario: A role on one side leaves the other side without one
      When "Dr. Ann Lee" as "Doctor" is connected to "Northwind Clinic"
      Then "Northwind Clinic" has this connection:
        | role    | to          | in role |
        | nothing | Dr. Ann Lee | Doctor  |

    Scenario: A vacancy: a role without a record yet
      When "Northwind Clinic" is connected to the role "Doctor"
      Then "Northwind Clinic" has this connection:
        | name   | to      | in role |
        | Doctor | nothing | Doctor  |
      And the two rows of the connection are each other's twins

    Scenario: The vacancy is filled
      Given "Northwind Clinic" is connected to the role "Doctor"
      When the connection is amended:
        | to | Dr. Ann Lee |
      Then "Dr. Ann Lee" has this connection:
        | name             | role   | to               |
        | Northwind Clinic | Doctor | Northwind Clinic |

    Scenario: Without any record there is nothing to connect
      When the role "Doctor" is connected to the role "Patient"
      Then it is refused with ConnectionObjectsMissing

    Scenario: A side with neither record nor role is missing
      When "Dr. Ann Lee" as "Doctor" is connected to nothing
      Then it is refused with BothConnectionSidesAreNeeded
      And "Dr. Ann Lee" has no connections

    Scenario: A side cannot be emptied later either
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection is amended:
        | to | nothing |
      Then it is refused with BothConnectionSidesAreNeeded
      And "Ben Ortiz" has this connection:
        | to          |
        | Dr. Ann Lee |

    Scenario: A record is not connected to itself
      When "Dr. Ann Lee" as "Doctor" is connected to "Dr. Ann Lee" as "Patient"
      Then it is refused with CannotConnectToSelf
      And "Dr. Ann Lee" has no connections

    Scenario: A record is not connected to itself by an amendment either
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection, seen from "Ben Ortiz", is amended:
        | from | Dr. Ann Lee |
      Then it is refused with CannotConnectToSelf

  Rule: Records of many kinds can be connected

    Scenario Outline: A <kind> takes part
      Given the <kind> "<name>"
      When "<name>" is connected to "Northwind Clinic"
      Then "<name>" has this connection:
        | to               | name             |
        | Northwind Clinic | Northwind Clinic |
      And "Northwind Clinic" has this connection:
        | to     | name   |
        | <name> | <name> |

      Examples:
        | kind                             | name                          |
        | account                          | Contoso Pharma                |
        | contact                          | Rosa Diaz                     |
        | user                             | Priya Nair                    |
        | team                             | Patient Care                  |
        | position                         | Head of Cardiology            |
        | social profile                   | @northwindclinic              |
        | territory                        | North West                    |
        | activity                         | Something that happened       |
        | appointment                      | Flu vaccination               |
        | email                            | Your test results             |
        | fax                              | Referral form                 |
        | letter                           | Welcome to the clinic         |
        | phone call                       | Call back about the results   |
        | task                             | Order bandages                |
        | social activity                  | A question on the public page |
        | recurring appointment            | Weekly dialysis               |
        | process session                  | Onboarding                    |
        | goal                             | 200 patients by summer        |
        | knowledge base record            | Opening hours                 |
        | knowledge article                | How to prepare for surgery    |
        | invitation                       | Open day                      |
        | invite redemption                | Came to the open day          |
        | publishing state transition rule | Draft to published            |
        | shortcut                         | Emergency numbers             |
        | website                          | northwind-clinic.example      |

    Scenario: An activity can be named as an activity, whatever its kind
      Given the appointment "Flu vaccination"
      When "Ben Ortiz" is connected to the activity "Flu vaccination"
      Then "Ben Ortiz" has this connection:
        | to              | name            |
        | Flu vaccination | Flu vaccination |

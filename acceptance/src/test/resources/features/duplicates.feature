Feature: The same connection twice
  Two active connections must not say the same: the same two parties in the same roles on the same days.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the account "Northwind Clinic"
    And the matching roles "Doctor" and "Patient"
    And the role "Friend"

  Rule: What another active connection says already is refused

    Scenario: The same once more
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      When "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      Then it is refused with ConnectionExists
      And "Ben Ortiz" has this connection:
        | to          | in role |
        | Dr. Ann Lee | Doctor  |

    Scenario: The same, said from the other side
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      When "Ben Ortiz" as "Patient" is connected to "Dr. Ann Lee" as "Doctor"
      Then it is refused with ConnectionExists

    Scenario: The same without roles
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When "Ben Ortiz" is connected to "Dr. Ann Lee"
      Then it is refused with ConnectionExists

    Scenario: The same vacancy
      Given "Northwind Clinic" is connected to the role "Doctor"
      When "Northwind Clinic" is connected to the role "Doctor"
      Then it is refused with ConnectionExists

    Scenario Outline: From March to June, and again <period>
      Given "Dr. Ann Lee" is connected to "Ben Ortiz" from 2024-03-01 to 2024-06-30
      When "Dr. Ann Lee" is connected to "Ben Ortiz" <period>
      Then it is refused with ConnectionExists

      Examples:
        | period                        |
        | always                        |
        | from 2024-03-01 to 2024-06-30 |
        | from 2024-04-01 to 2024-04-30 |
        | from 2024-01-01 to 2024-03-01 |
        | from 2024-06-30               |
        | until 2024-03-01              |

  Rule: What says something else stands beside it

    Scenario Outline: The same two people, <near> and <far>
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      When <near> is connected to <far>
      Then "Ben Ortiz" has 2 connections

      Examples:
        | near                       | far                        |
        | "Dr. Ann Lee" as "Friend"  | "Ben Ortiz" as "Friend"    |
        | "Dr. Ann Lee" as "Doctor"  | "Ben Ortiz"                |
        | "Dr. Ann Lee"              | "Ben Ortiz"                |
        | "Dr. Ann Lee" as "Patient" | "Ben Ortiz" as "Doctor"    |
        | "Ben Ortiz" as "Doctor"    | "Dr. Ann Lee" as "Patient" |

    Scenario Outline: From March to June, and once more <period>
      Given "Dr. Ann Lee" is connected to "Ben Ortiz" from 2024-03-01 to 2024-06-30
      When "Dr. Ann Lee" is connected to "Ben Ortiz" <period>
      Then "Ben Ortiz" has 2 connections

      Examples:
        | period                        |
        | from 2024-07-01               |
        | until 2024-02-29              |
        | from 2024-07-01 to 2024-07-01 |

    Scenario: The first one is out of use
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      When "Dr. Ann Lee" is connected to "Ben Ortiz"
      Then "Ben Ortiz" has these connections:
        | state    |
        | Inactive |
        | Active   |

    Scenario: The first one is gone
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is ended
      When "Dr. Ann Lee" is connected to "Ben Ortiz"
      Then "Ben Ortiz" has 1 connection

  Rule: A connection must not become what another says already

    Scenario: By a new period
      Given "Dr. Ann Lee" is connected to "Ben Ortiz" from 2023-01-01 to 2023-12-31
      And "Dr. Ann Lee" is connected to "Ben Ortiz" from 2024-01-01 to 2024-12-31
      When the connection is amended:
        | starting | 2023-12-31 |
      Then it is refused with ConnectionExists

    Scenario: By another role
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz"
      When the connection is amended:
        | to role | Patient |
      Then it is refused with ConnectionExists

    Scenario: By another party
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And "Dr. Ann Lee" is connected to "Northwind Clinic"
      When the connection, seen from "Northwind Clinic", is amended:
        | from | Ben Ortiz |
      Then it is refused with ConnectionExists

    Scenario: By coming back into use
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      And "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the first connection is reactivated
      Then it is refused with ConnectionExists
      And "Ben Ortiz" has these connections:
        | state    |
        | Inactive |
        | Active   |

    Scenario: A connection is no duplicate of itself
      Given "Dr. Ann Lee" is connected to "Ben Ortiz" from 2024-01-01 to 2024-12-31
      When the connection is amended:
        | ending | 2025-12-31 |
      Then "Ben Ortiz" has this connection:
        | ending     |
        | 2025-12-31 |

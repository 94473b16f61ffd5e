Feature: When two records turn out to be one
  Accounts and contacts that were recorded twice are merged: one survives, the other is given up. The connections of the
  one that is given up follow the survivor, so that nothing that is known gets lost, and nothing is said twice.

  Background:
    Given the contacts "Dr. Ann Lee", "Ben Ortiz" and "Benjamin Ortiz"
    And the matching roles "Doctor" and "Patient"

  Rule: Connections follow the survivor

    Scenario: Both sides see the survivor
      Given "Dr. Ann Lee" as "Doctor" is connected to "Benjamin Ortiz" as "Patient"
      When "Benjamin Ortiz" is merged into "Ben Ortiz"
      Then "Ben Ortiz" has this connection:
        | role    | to          | in role | name        |
        | Patient | Dr. Ann Lee | Doctor  | Dr. Ann Lee |
      And "Dr. Ann Lee" has this connection:
        | to        | in role | name      |
        | Ben Ortiz | Patient | Ben Ortiz |
      And "Benjamin Ortiz" has no connections

    Scenario: Inactive connections follow as they are
      Given "Dr. Ann Lee" is connected to "Benjamin Ortiz"
      And the connection is deactivated
      When "Benjamin Ortiz" is merged into "Ben Ortiz"
      Then "Ben Ortiz" has this connection:
        | to          | state    |
        | Dr. Ann Lee | Inactive |

    Scenario: What the survivor had already stays
      Given the account "Northwind Clinic"
      And "Ben Ortiz" is connected to "Northwind Clinic"
      And "Benjamin Ortiz" is connected to "Dr. Ann Lee"
      When "Benjamin Ortiz" is merged into "Ben Ortiz"
      Then "Ben Ortiz" has these connections:
        | to               |
        | Northwind Clinic |
        | Dr. Ann Lee      |

  Rule: A connection that would say nothing new goes

    Scenario: The two were connected with each other
      Given "Ben Ortiz" is connected to "Benjamin Ortiz"
      When "Benjamin Ortiz" is merged into "Ben Ortiz"
      Then "Ben Ortiz" has no connections
      And the connection is gone

    Scenario: The survivor has the same connection
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      And "Benjamin Ortiz" as "Patient" is connected to "Dr. Ann Lee" as "Doctor"
      When "Benjamin Ortiz" is merged into "Ben Ortiz"
      Then "Dr. Ann Lee" has this connection:
        | to        | in role |
        | Ben Ortiz | Patient |

    Scenario: The same people in other roles are another connection
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      And "Benjamin Ortiz" is connected to "Dr. Ann Lee"
      When "Benjamin Ortiz" is merged into "Ben Ortiz"
      Then "Dr. Ann Lee" has 2 connections

  Rule: The survivor gets no connection that could not be made

    Background:
      Given "Dr. Ann Lee" as "Doctor" is connected to "Benjamin Ortiz" as "Patient"

    Scenario Outline: The merge is refused when <what happened>
      Given <what happened>
      When "Benjamin Ortiz" is merged into "Ben Ortiz"
      Then it is refused with <rule>
      And "Benjamin Ortiz" has this connection:
        | to          | state  |
        | Dr. Ann Lee | Active |
      And "Ben Ortiz" has no connections
      And the contact "Benjamin Ortiz" reads:
        | state  |
        | Active |

      Examples:
        | what happened                                | rule                                |
        | the role "Doctor" is deactivated             | InvalidState                        |
        | "Doctor" is no longer matched with "Patient" | UnrelatedConnectionRoles            |
        | the role "Patient" is only for accounts      | ConnectionRoleNotValidForObjectType |

    Scenario: An inactive connection is not asked
      Given the role "Doctor" is deactivated
      And the connection is deactivated
      When "Benjamin Ortiz" is merged into "Ben Ortiz"
      Then "Ben Ortiz" has this connection:
        | to          | in role | state    |
        | Dr. Ann Lee | Doctor  | Inactive |

  Rule: A record that was given up stays given up

    Scenario: The survivor is deleted
      Given "Benjamin Ortiz" is merged into "Ben Ortiz"
      When "Ben Ortiz" is deleted
      Then the contact "Benjamin Ortiz" reads:
        | name           | state    |
        | Benjamin Ortiz | Inactive |

    Scenario: It is not merged again
      Given "Benjamin Ortiz" is merged into "Ben Ortiz"
      And "Ben Ortiz" is deleted
      When "Benjamin Ortiz" is merged into "Dr. Ann Lee"
      Then it is refused with InvalidArgument

  Rule: What stands under the one that is given up follows as well

    Background:
      Given the accounts "Fabrikam", "Fabrikam Inc.", "Fabrikam Clinics" and "Northwind Clinic"

    Scenario: The branch goes on under the survivor
      Given "Fabrikam Clinics" is placed under "Fabrikam Inc."
      And "Northwind Clinic" is placed under "Fabrikam Clinics"
      When "Fabrikam Inc." is merged into "Fabrikam"
      Then "Fabrikam Clinics" and "Northwind Clinic" stand under "Fabrikam"
      And nothing stands under "Fabrikam Inc."

    Scenario: A survivor that stands under it takes its place
      Given the account "Contoso"
      And "Fabrikam Inc." is placed under "Contoso"
      And "Fabrikam Clinics" is placed under "Fabrikam Inc."
      And "Fabrikam" is placed under "Fabrikam Clinics"
      And "Northwind Clinic" is placed under "Fabrikam Inc."
      When "Fabrikam Inc." is merged into "Fabrikam"
      Then "Contoso" and "Fabrikam Clinics" stand above "Fabrikam"
      And "Northwind Clinic" stands under "Fabrikam"
      And nothing stands under "Fabrikam Inc."

  Rule: Only what can be one is merged

    Scenario: An account and a contact
      Given the account "Northwind Clinic"
      When "Ben Ortiz" is merged into "Northwind Clinic"
      Then it is refused with InvalidArgument

    Scenario: A record and itself
      When "Ben Ortiz" is merged into "Ben Ortiz"
      Then it is refused with InvalidArgument

    Scenario: A record that was given up already
      Given "Benjamin Ortiz" is merged into "Ben Ortiz"
      When "Ben Ortiz" is merged into "Benjamin Ortiz"
      Then it is refused with InvalidArgument

    Scenario: Records of any other kind
      Given the teams "Reception" and "Front desk"
      When "Front desk" is merged into "Reception"
      Then it is refused with InvalidArgument

    Scenario: A record that is not there
      Given the contact "Carla Ortiz" has never been recorded
      When "Carla Ortiz" is merged into "Ben Ortiz"
      Then it is refused with ObjectDoesNotExist

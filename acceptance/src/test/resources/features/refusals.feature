Feature: Refusals
  Whatever is refused changes nothing, and says by its code which rule was broken.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the account "Northwind Clinic"
    And the contact "Rosa Diaz" has never been recorded
    And the matching roles "Doctor" and "Patient"
    And the role "Friend"
    And the role "Astronaut" has never been defined

  Rule: The first broken rule is the one that is named

    Scenario Outline: <fault> counts before <other fault>
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      And the role "Retired" is made
      And the role "Retired" is only for contacts
      And the role "Retired" is deactivated
      And the role "Supplier" is made
      And the role "Supplier" is only for accounts
      When <near> is connected to <far> <period>
      Then it is refused with <refusal>
      And "Ben Ortiz" has 1 connection

      Examples:
        | fault              | other fault        | near                            | far                       | period                        | refusal                             |
        | an unknown record  | a missing side     | "Rosa Diaz"                     | nothing                   | always                        | ObjectDoesNotExist                  |
        | no record at all   | a missing side     | nothing                         | the role "Doctor"         | always                        | ConnectionObjectsMissing            |
        | no record at all   | wrong dates        | the role "Doctor"               | the role "Patient"        | from 2024-02-01 to 2024-01-01 | ConnectionObjectsMissing            |
        | a missing side     | wrong dates        | "Dr. Ann Lee"                   | nothing                   | from 2024-02-01 to 2024-01-01 | BothConnectionSidesAreNeeded        |
        | oneself            | wrong dates        | "Dr. Ann Lee"                   | "Dr. Ann Lee"             | from 2024-02-01 to 2024-01-01 | CannotConnectToSelf                 |
        | oneself            | unmatched roles    | "Dr. Ann Lee" as "Doctor"       | "Dr. Ann Lee" as "Friend" | always                        | CannotConnectToSelf                 |
        | wrong dates        | an unknown role    | "Dr. Ann Lee" as "Astronaut"    | "Northwind Clinic"        | from 2024-02-01 to 2024-01-01 | ConnectionInvalidStartEndDate       |
        | wrong dates        | an inactive role   | "Dr. Ann Lee" as "Retired"      | "Northwind Clinic"        | from 2024-02-01 to 2024-01-01 | ConnectionInvalidStartEndDate       |
        | an unknown role    | an unsuitable role | "Dr. Ann Lee" as "Astronaut"    | "Ben Ortiz" as "Supplier" | always                        | ObjectDoesNotExist                  |
        | an inactive role   | an unsuitable role | "Northwind Clinic" as "Retired" | "Dr. Ann Lee"             | always                        | InvalidState                        |
        | an inactive role   | unmatched roles    | "Dr. Ann Lee" as "Retired"      | "Ben Ortiz" as "Friend"   | always                        | InvalidState                        |
        | an unsuitable role | unmatched roles    | "Dr. Ann Lee" as "Supplier"     | "Ben Ortiz" as "Friend"   | always                        | ConnectionRoleNotValidForObjectType |

    Scenario: Unmatched roles count before the same connection twice
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      And "Doctor" is no longer matched with "Patient"
      When "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      Then it is refused with UnrelatedConnectionRoles

  Rule: What is not there cannot be worked with

    Scenario Outline: A connection that is gone cannot be <act>
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the user "Priya Nair"
      And the connection is ended
      When the connection is <act>
      Then it is refused with ObjectDoesNotExist

      Examples:
        | act                              |
        | ended                            |
        | deactivated                      |
        | reactivated                      |
        | assigned to "Priya Nair"         |
        | shared with "Priya Nair" to read |
        | looked at                        |

    Scenario: A role that was never defined
      When the role "Astronaut" is deleted
      Then it is refused with ObjectDoesNotExist

    Scenario: The far side cannot become a record that does not exist
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection is amended:
        | to | Rosa Diaz |
      Then it is refused with ObjectDoesNotExist
      And "Ben Ortiz" has 1 connection

  Rule: Texts have their limits

    Scenario Outline: A description of <length> characters
      When "Dr. Ann Lee" is connected to "Ben Ortiz", with a description of <length> characters
      Then <outcome>

      Examples:
        | length | outcome                                |
        | 2000   | "Ben Ortiz" has 1 connection           |
        | 2001   | it is refused with StringLengthTooLong |

    Scenario Outline: A role with a name of <length> characters
      When a role with a name of <length> characters is made
      Then <outcome>

      Examples:
        | length | outcome                                |
        | 100    | it is done                             |
        | 101    | it is refused with StringLengthTooLong |

    Scenario: A record with a name beyond all measure
      When an account with a name of 1001 characters is recorded
      Then it is refused with StringLengthTooLong

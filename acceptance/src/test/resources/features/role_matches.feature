Feature: Roles that go together
  Doctor goes with patient, employer with employee. Two roles can stand opposite each other when they are matched.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the roles "Doctor", "Patient" and "Friend"

  Rule: Two different roles must be matched

    Scenario: Roles that were never matched
      When "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      Then it is refused with UnrelatedConnectionRoles
      And "Dr. Ann Lee" has no connections

    Scenario Outline: A match holds in both directions: <one> and <other>
      Given "Doctor" is matched with "Patient"
      When "Dr. Ann Lee" as "<one>" is connected to "Ben Ortiz" as "<other>"
      Then "Ben Ortiz" has this connection:
        | role    | in role |
        | <other> | <one>   |

      Examples:
        | one     | other   |
        | Doctor  | Patient |
        | Patient | Doctor  |

    Scenario: A match does not reach further
      Given "Doctor" is matched with "Patient"
      When "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Friend"
      Then it is refused with UnrelatedConnectionRoles

    Scenario: One role alone needs no match
      When "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz"
      Then "Ben Ortiz" has this connection:
        | role    | in role |
        | nothing | Doctor  |

    Scenario: The second role must go with the first when it comes later
      Given "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz"
      When the connection is amended:
        | to role | Patient |
      Then it is refused with UnrelatedConnectionRoles

    Scenario: Matching twice is matching once
      Given "Doctor" is matched with "Patient"
      And "Patient" is matched with "Doctor"
      When "Doctor" is no longer matched with "Patient"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      Then it is refused with UnrelatedConnectionRoles

    Scenario: A match can end from its other side
      Given "Doctor" is matched with "Patient"
      When "Patient" is no longer matched with "Doctor"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      Then it is refused with UnrelatedConnectionRoles

    Scenario: Connections outlive the match
      Given "Doctor" is matched with "Patient"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      When "Doctor" is no longer matched with "Patient"
      Then "Ben Ortiz" has this connection:
        | role    | in role |
        | Patient | Doctor  |

    Scenario: A role that does not exist cannot be matched
      Given the role "Astronaut" has never been defined
      When "Doctor" is matched with "Astronaut"
      Then it is refused with ObjectDoesNotExist

  Rule: The same role may stand on both sides

    Scenario: Friends
      When "Dr. Ann Lee" as "Friend" is connected to "Ben Ortiz" as "Friend"
      Then "Dr. Ann Lee" has this connection:
        | role   | to        | in role |
        | Friend | Ben Ortiz | Friend  |

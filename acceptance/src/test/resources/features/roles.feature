Feature: Roles
  A role says in which capacity a record takes part: as doctor, as patient, as employer.
  Roles belong to the whole organisation; they have a category, and they can be taken out of use.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"

  Rule: A role has a name, and may have a description and a category

    Scenario: A role is described
      When the role "Doctor" is made:
        | description | Treats patients |
        | category    | Service         |
      Then the role "Doctor" reads:
        | description     | category | state  |
        | Treats patients | Service  | Active |

    Scenario Outline: A role belongs to the category <category>
      When the role "<role>" is made:
        | category | <category> |
      Then the role "<role>" reads:
        | category   |
        | <category> |

      Examples:
        | role          | category    |
        | Employer      | Business    |
        | Mother        | Family      |
        | Friend        | Social      |
        | Referrer      | Sales       |
        | Landlord      | Other       |
        | Sponsor       | Stakeholder |
        | Account owner | Sales Team  |
        | Doctor        | Service     |

    Scenario: There is no such category
      When the role "Astronaut" is made with category number 7
      Then it is refused with PicklistValueOutOfRange

    Scenario: A role without a name says nothing
      When the role " " is made
      Then it is refused with InvalidArgument

    Scenario: A role is described anew
      Given the role "Doctor"
      When the role "Doctor" is changed:
        | name        | Physician       |
        | description | Treats patients |
        | category    | Service         |
      Then the role "Physician" reads:
        | name      | description     | category |
        | Physician | Treats patients | Service  |

  Rule: A role out of use cannot be given any more, and stays where it was given

    Scenario: An inactive role cannot be given
      Given the role "Doctor"
      And the role "Doctor" is deactivated
      When "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz"
      Then it is refused with InvalidState
      And "Ben Ortiz" has no connections

    Scenario: Connections in the role keep it
      Given the role "Doctor"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz"
      When the role "Doctor" is deactivated
      Then the role "Doctor" reads:
        | state    |
        | Inactive |
      And "Ben Ortiz" has this connection:
        | to          | in role | state  |
        | Dr. Ann Lee | Doctor  | Active |

    Scenario: A connection whose role is out of use can still be talked about
      Given the role "Doctor"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz"
      And the role "Doctor" is deactivated
      When the connection is amended:
        | description | Retires in spring |
      Then "Ben Ortiz" has this connection:
        | in role | description       |
        | Doctor  | Retires in spring |

    Scenario: A role comes back into use
      Given the role "Doctor"
      And the role "Doctor" is deactivated
      When the role "Doctor" is reactivated
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz"
      Then "Ben Ortiz" has this connection:
        | in role |
        | Doctor  |

    Scenario: A role that was never defined cannot be given
      Given the role "Astronaut" has never been defined
      When "Dr. Ann Lee" as "Astronaut" is connected to "Ben Ortiz"
      Then it is refused with ObjectDoesNotExist

  Rule: A deleted role disappears from its connections, and the connections stay

    Scenario: Connections lose the role and keep the rest
      Given the matching roles "Doctor" and "Patient"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      When the role "Doctor" is deleted
      Then there is no role "Doctor"
      And "Dr. Ann Lee" has this connection:
        | role    | to        | in role |
        | nothing | Ben Ortiz | Patient |
      And "Ben Ortiz" has this connection:
        | role    | to          | in role |
        | Patient | Dr. Ann Lee | nothing |

    Scenario: A role that alone makes a side cannot be deleted
      Given the role "Doctor"
      And "Ben Ortiz" is connected to the role "Doctor"
      When the role "Doctor" is deleted
      Then it is refused with CannotDeleteDueToAssociation
      And "Ben Ortiz" has this connection:
        | in role |
        | Doctor  |

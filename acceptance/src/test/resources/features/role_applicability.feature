Feature: Where a role applies
  A role may be kept for certain kinds of records: only a person can be a patient. Without such a limit it suits all.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the account "Northwind Clinic"
    And the matching roles "Employee" and "Employer"

  Rule: A role without limits suits every record

    Scenario: Records of all types can be employees
      When "Northwind Clinic" as "Employee" is connected to "Dr. Ann Lee" as "Employer"
      Then "Dr. Ann Lee" has this connection:
        | role     | in role  |
        | Employer | Employee |

  Rule: A limited role suits only the kinds it is limited to

    Scenario: The kind is among them
      Given the role "Employee" is only for contacts
      When "Dr. Ann Lee" as "Employee" is connected to "Northwind Clinic" as "Employer"
      Then "Northwind Clinic" has this connection:
        | in role  |
        | Employee |

    Scenario Outline: The kind is not among them, on either side
      Given the role "Employee" is only for contacts
      When <near> is connected to <far>
      Then it is refused with ConnectionRoleNotValidForObjectType
      And "Northwind Clinic" has no connections

      Examples:
        | near                             | far                              |
        | "Northwind Clinic" as "Employee" | "Dr. Ann Lee" as "Employer"      |
        | "Dr. Ann Lee" as "Employer"      | "Northwind Clinic" as "Employee" |

    Scenario: A second kind is added
      Given the role "Employer" is only for accounts
      And the role "Employer" is also for contacts
      When "Ben Ortiz" as "Employee" is connected to "Dr. Ann Lee" as "Employer"
      Then "Ben Ortiz" has this connection:
        | in role  |
        | Employer |

    Scenario: The same kind twice
      Given the role "Employee" is only for contacts
      When the role "Employee" is also for contacts
      Then it is refused with DuplicateRecord

    Scenario: Without its last limit a role suits every record again
      Given the role "Employee" is only for contacts
      When the role "Employee" is no longer only for contacts
      And "Northwind Clinic" as "Employee" is connected to "Dr. Ann Lee" as "Employer"
      Then "Dr. Ann Lee" has this connection:
        | in role  |
        | Employee |

    Scenario: A vacancy has no kind yet
      Given the role "Employee" is only for contacts
      When "Northwind Clinic" as "Employer" is connected to the role "Employee"
      Then "Northwind Clinic" has this connection:
        | name     | in role  |
        | Employee | Employee |

    Scenario: The vacancy cannot be filled by the wrong kind
      Given the role "Employee" is only for contacts
      And the account "Contoso Pharma"
      And "Northwind Clinic" as "Employer" is connected to the role "Employee"
      When the connection is amended:
        | to | Contoso Pharma |
      Then it is refused with ConnectionRoleNotValidForObjectType

    Scenario: Connections outlive a new limit
      Given "Northwind Clinic" as "Employee" is connected to "Dr. Ann Lee" as "Employer"
      When the role "Employee" is only for contacts
      Then "Dr. Ann Lee" has this connection:
        | to               | in role  |
        | Northwind Clinic | Employee |

    Scenario: A role that does not exist cannot be limited
      Given the role "Astronaut" has never been defined
      When the role "Astronaut" is only for contacts
      Then it is refused with ObjectDoesNotExist

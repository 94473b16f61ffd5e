Feature: Records with all their attributes
  A record has more than a name. What it has is described by its type, and a value that its description does not allow is
  refused with everything that was asked for beside it.

  Rule: A record is kept with the values that it is given

    Scenario: A contact with values of several kinds
      When the contact "Ann Archer" is recorded with:
        | job title | email                  | no. of children | marital status | do not allow emails | birthday   |
        | Nurse     | ann@northwind.example  | 2               | Married        | true                | 1980-02-29 |
      Then the contact "Ann Archer" reads:
        | job title | email                  | no. of children | marital status | do not allow emails | birthday   |
        | Nurse     | ann@northwind.example  | 2               | Married        | true                | 1980-02-29 |

    Scenario: A value that is not given is the default, or nothing
      When the contact "Ann Archer" is recorded
      Then the contact "Ann Archer" reads:
        | job title | do not allow emails |
        | nothing   | false               |

    Scenario: A change leaves what it does not name
      Given the contact "Ann Archer" is recorded with:
        | job title | department |
        | Nurse     | Surgery    |
      When "Ann Archer" is changed to:
        | job title |
        | nothing   |
      Then the contact "Ann Archer" reads:
        | job title | department |
        | nothing   | Surgery    |

    Scenario: A contact of a company
      Given the account "Northwind Clinic"
      When the contact "Ann Archer" is recorded with:
        | company name     |
        | Northwind Clinic |
      Then the contact "Ann Archer" reads:
        | company name     |
        | Northwind Clinic |

  Rule: A value that the description does not allow is refused

    Scenario Outline: <attribute>: <value>
      Given the contact "Ann Archer" is recorded with:
        | department |
        | Surgery    |
      When "Ann Archer" is changed to:
        | department | <attribute> |
        | Recovery   | <value>     |
      Then it is refused with <rule>
      And the contact "Ann Archer" reads:
        | department | <attribute> |
        | Surgery    | nothing     |

      Examples:
        | attribute       | value                                               | rule                    |
        | fax             | +46 8 0000000000000000000000000000000000000000000000 | StringLengthTooLong     |
        | no. of children | 1000000001                                          | IntegerValueOutOfRange  |
        | annual income   | -1                                                  | DecimalValueOutOfRange  |
        | marital status  | 9                                                   | PicklistValueOutOfRange |

    Scenario: A lookup to a record that is not there
      Given the account "Northwind Clinic" has never been recorded
      When the contact "Ann Archer" is recorded with:
        | company name     |
        | Northwind Clinic |
      Then it is refused with ObjectDoesNotExist

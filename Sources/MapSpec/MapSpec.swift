// MapSpec

// Everything that a province, or the country, needs in one resource group:
//
//   sign-in.bicep   who may sign in at all: the application in Entra ID, its scope, its app role
//   storage.bicep   the tables and the package of the service; shared keys off
//   watch.bicep     Application Insights and the workspace behind it
//   service.bicep   the Functions app (Flex Consumption, Node 22), signed in to storage by its own identity
//   site.bicep      the static site of the pane
//
//   az deployment group create --resource-group matran --template-file infra/main.bicep --parameters name=matran
targetScope = 'resourceGroup'

@description('Begins the name of everything; lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string

param location string = resourceGroup().location

@description('Static sites live in fewer regions than the rest.')
param siteLocation string = 'eastasia'

@description('Most instances of the service at a time. One serves about 16 requests at once.')
@minValue(1)
@maxValue(1000)
param mostInstances int = 40

@description('Kept ready in the last days of a period, 0 otherwise: the first request then does not wait for a start.')
@minValue(0)
param readyInstances int = 0

var unique = '${name}${uniqueString(resourceGroup().id)}'

module site 'site.bicep' = {
  name: 'site'
  params: { name: unique, location: siteLocation }
}

module signIn 'sign-in.bicep' = {
  name: 'sign-in'
  params: { name: unique, siteUrl: site.outputs.url, siteHost: site.outputs.host }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: { name: take(unique, 24), location: location }
}

module watch 'watch.bicep' = {
  name: 'watch'
  params: { name: unique, location: location }
}

module service 'service.bicep' = {
  name: 'service'
  params: {
    name: unique
    location: location
    storageName: storage.outputs.name
    packages: storage.outputs.packages
    insightsName: watch.outputs.name
    siteUrl: site.outputs.url
    audience: signIn.outputs.applicationId
    mostInstances: mostInstances
    readyInstances: readyInstances
  }
}

output siteUrl string = site.outputs.url
output apiBase string = service.outputs.apiBase
output applicationId string = signIn.outputs.applicationId
output scope string = signIn.outputs.scope
output tenantId string = tenant().tenantId

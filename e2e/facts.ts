export * from '../geodata/testing/facts'

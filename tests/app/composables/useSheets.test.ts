// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { useParts } from '../../../src/app/composables/useParts'
import { useSheets } from '../../../src/app/composables/useSheets'
import { fakeCardOf } from '../../fakes/cards'

vi.mock('../../../src/app/sheets/parts', () => ({ fetchSheetHost: () => Promise.resolve({ default: {} }) }))

describe('useSheets', () => {
  it('opens the sheet that was asked for last, though one before it waits for the deck', async () => {
    let sheets: ReturnType<typeof useSheets> | undefined
    mount({ setup: () => { sheets = useSheets(useParts(), () => 0, () => Promise.resolve()) }, render: () => null })
    await Promise.all([sheets?.open({ kind: 'share', card: fakeCardOf('gdp', 'zh-CN') }), sheets?.open({ kind: 'settings' })])
    expect(sheets?.sheet.value?.kind).toBe('settings')
  })
})
